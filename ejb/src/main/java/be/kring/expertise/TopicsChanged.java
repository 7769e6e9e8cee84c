package be.kring.expertise;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * A topic was proposed, decided about or renamed; told to each administrator, and to who proposed it once it is decided.
 *
 * @param proposedBy who proposes it just now; null otherwise
 */
public record TopicsChanged(UUID personId, UUID topicId, UUID proposedBy) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "topics.changed";
    }
}
