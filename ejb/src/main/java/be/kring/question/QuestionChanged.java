package be.kring.question;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * A question became another.
 *
 * @param by      who did it
 * @param about   whom it concerns besides: the asker, or who wrote the reply; null for nobody
 * @param replyId the reply that was accepted or marked; null for all else
 */
public record QuestionChanged(UUID groupId, UUID threadId, Change change, UUID by, UUID about, UUID replyId) implements DomainEvent {

    /** What was done. */
    public enum Change {
        CLAIMED, RELEASED, ANSWERED, UNANSWERED, ACCEPTED, UNACCEPTED, HELPFUL, NOT_HELPFUL, OUTDATED, NOT_OUTDATED, CLOSED, REOPENED, RECHECK_ASKED, RECHECKED, ROUTED, CHANGED;

        /** Whether it moves the question or who is asked it; marks on answers, other topics and the question whether an answer holds do not. */
        boolean movesAsks() {
            return switch (this) {
                case CLAIMED, RELEASED, ANSWERED, UNANSWERED, ACCEPTED, UNACCEPTED, CLOSED, REOPENED -> true;
                case HELPFUL, NOT_HELPFUL, OUTDATED, NOT_OUTDATED, RECHECK_ASKED, RECHECKED, ROUTED, CHANGED -> false;
            };
        }
    }

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "question.changed";
    }
}
