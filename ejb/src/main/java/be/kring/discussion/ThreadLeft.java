package be.kring.discussion;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.List;
import java.util.UUID;

/**
 * A thread went to another group with all its replies. The readers of this one learn which messages are there no more, and not where they went.
 *
 * @param seqs    the positions that the messages had in this stream
 * @param authors of the same messages
 */
public record ThreadLeft(UUID groupId, UUID threadId, List<Long> seqs, List<UUID> authors) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "thread.left";
    }
}
