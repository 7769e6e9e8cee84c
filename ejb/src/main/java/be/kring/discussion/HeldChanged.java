package be.kring.discussion;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** What waits for approval of what this person wrote in a group is another. */
public record HeldChanged(UUID personId, UUID groupId, UUID heldId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "held.changed";
    }
}
