package be.kring.desk;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** What this person sees of a desk is another: the queue, a conversation of theirs, its hours or staff. */
public record DeskChanged(UUID personId, UUID groupId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "desk.changed";
    }
}
