package be.kring.moderation;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * A case reached a result; told to the author of the post, or whom else it is about, and to each reporter.
 *
 * @param asAuthor  to the author; else to a reporter
 * @param by        who decided; null when Kring hid the text until somebody looks
 * @param rationale why, or null
 */
public record ReviewChanged(UUID personId, UUID groupId, UUID caseId, UUID postId, boolean asAuthor, Result result, UUID by, String rationale)
        implements DomainEvent {

    /** HIDDEN until somebody looks; then the decision; then the outcome of the appeal. */
    public enum Result {
        HIDDEN, KEEP, HIDE, CORRECT, WARN, MOVE, MUTE, BAN, APPROVE, REFUSE, REMOVE, UPHELD, OVERTURNED
    }

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "review.changed";
    }
}
