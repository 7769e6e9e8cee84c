package be.kring.discussion;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody reacted to a post or took a reaction back. */
public record ReactionChanged(UUID groupId, UUID postId, UUID threadId, UUID personId, ReactionKind kind, boolean added) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "reaction.changed";
    }
}
