package be.kring.group;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody asks to join; told to each moderator. */
public record RequestAsked(UUID moderatorId, UUID groupId, UUID personId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(moderatorId);
    }

    @Override
    public String name() {
        return "request.asked";
    }
}
