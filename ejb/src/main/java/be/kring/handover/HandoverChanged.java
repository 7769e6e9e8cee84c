package be.kring.handover;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * What this person hands over, or is asked to take over, is another.
 *
 * @param by      who did it
 * @param topicId null for what concerns no topic
 */
public record HandoverChanged(UUID personId, Change change, UUID by, UUID topicId) implements DomainEvent {

    /** NOTED and UNNOTED by an administrator; ASKED and RELEASED as an heir; ACCEPTED and DECLINED by an heir; OWN is what one did oneself. */
    public enum Change {
        OWN, NOTED, UNNOTED, ASKED, RELEASED, ACCEPTED, DECLINED
    }

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "handover.changed";
    }
}
