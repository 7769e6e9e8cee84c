package be.kring.discussion;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.List;
import java.util.UUID;

/** Somebody wrote a post or a reply. The mentions are persons. */
public record PostCreated(UUID groupId, UUID postId, UUID threadId, UUID parentId, UUID authorId, List<UUID> mentions) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "post.created";
    }
}
