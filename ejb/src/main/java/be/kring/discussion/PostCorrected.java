package be.kring.discussion;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.List;
import java.util.UUID;

/** An author corrected a text; the earlier one stays readable. The mentions are those that are new. */
public record PostCorrected(UUID groupId, UUID postId, UUID threadId, UUID authorId, List<UUID> mentions) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "post.corrected";
    }
}
