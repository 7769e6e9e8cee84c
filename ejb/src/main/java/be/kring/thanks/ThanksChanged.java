package be.kring.thanks;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Thanks that this person gave or received changed. @param by who did it; @param postId for what they were given */
public record ThanksChanged(UUID personId, UUID thanksId, UUID groupId, UUID postId, Change change, UUID by) implements DomainEvent {

    /** GIVEN only the first time. AGREED by one of the two; the other one still has to. */
    public enum Change {
        GIVEN, SAID, AGREED, CHANGED, REMOVED
    }

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "thanks.changed";
    }
}
