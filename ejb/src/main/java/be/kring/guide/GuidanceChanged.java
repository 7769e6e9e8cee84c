package be.kring.guide;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** A moderator kept a path for a post; told to each moderator of its group, and to nobody else. */
public record GuidanceChanged(UUID moderatorId, UUID groupId, UUID postId, UUID pathId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(moderatorId);
    }

    @Override
    public String name() {
        return "guidance.changed";
    }
}
