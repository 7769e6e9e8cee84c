package be.kring.expertise;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * What somebody claims to know changed, or what is said about it.
 *
 * @param by    who did it
 * @param intoId for {@link Change#MERGED}, which topic it became; otherwise null
 */
public record ExpertiseChanged(UUID personId, UUID topicId, Change change, UUID by, UUID intoId) implements DomainEvent {

    /** ENDORSED only the first time that somebody endorses. RENAMED: the topic has another name. */
    public enum Change {
        CLAIMED, REMOVED, ENDORSED, SENTENCE, MERGED, RENAMED
    }

    ExpertiseChanged(UUID personId, UUID topicId, Change change, UUID by) {
        this(personId, topicId, change, by, null);
    }

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "expertise.changed";
    }
}
