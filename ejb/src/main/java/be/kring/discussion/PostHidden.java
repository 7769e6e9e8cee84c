package be.kring.discussion;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** A moderator hid a text. */
public record PostHidden(UUID groupId, UUID postId, UUID threadId, UUID authorId, UUID by) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "post.hidden";
    }
}
