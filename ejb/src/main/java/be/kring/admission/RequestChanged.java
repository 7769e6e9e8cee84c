package be.kring.admission;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * An applicant was asked something, or answered; told to each moderator.
 *
 * @param by      who asked or answered
 * @param askedBy whose question it is
 */
public record RequestChanged(UUID moderatorId, UUID groupId, UUID personId, UUID by, UUID askedBy) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(moderatorId);
    }

    @Override
    public String name() {
        return "request.changed";
    }
}
