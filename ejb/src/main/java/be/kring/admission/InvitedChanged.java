package be.kring.admission;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * The invitations of a person changed; told to that person.
 *
 * @param by who invites; null when an invitation ended
 */
public record InvitedChanged(UUID personId, UUID groupId, UUID by) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "invited.changed";
    }
}
