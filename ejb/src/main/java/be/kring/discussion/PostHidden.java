package be.kring.discussion;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * A text was hidden.
 *
 * @param by       the moderator; null when it is out of sight until somebody has looked at a report
 * @param reported because of a report: the author is told by whoever handles it
 */
public record PostHidden(UUID groupId, UUID postId, UUID threadId, UUID authorId, UUID by, boolean reported) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "post.hidden";
    }
}
