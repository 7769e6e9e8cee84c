package be.kring.group;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody read a group up to a position of its stream. */
public record GroupRead(UUID personId, UUID groupId, long seq) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "group.read";
    }
}
