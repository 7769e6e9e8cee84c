package be.kring.watch;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * The watched expressions of a group changed, or those of the platform; told to each who may set them.
 *
 * @param groupId null for the platform
 */
public record WatchedChanged(UUID personId, UUID groupId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "watched.changed";
    }
}
