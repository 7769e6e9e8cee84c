package be.kring.discussion;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** An author took a text back within the undo window. */
public record PostWithdrawn(UUID groupId, UUID postId, UUID threadId, UUID authorId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "post.withdrawn";
    }
}
