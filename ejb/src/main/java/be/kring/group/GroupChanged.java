package be.kring.group;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** A moderator changed the settings. */
public record GroupChanged(UUID groupId, UUID by) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "group.changed";
    }
}
