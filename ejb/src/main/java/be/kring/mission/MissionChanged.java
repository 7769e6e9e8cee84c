package be.kring.mission;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;
import com.fasterxml.jackson.annotation.JsonIgnore;

import java.util.UUID;

/**
 * Something changed between somebody who offers a mission and somebody who applied; each of the two has it in the own stream.
 *
 * @param by   who did it; null for Kring, when an account or a membership ended
 * @param said in words that are for this person; null for nothing; not kept in the log
 */
public record MissionChanged(UUID personId, UUID missionId, Change change, UUID by, @JsonIgnore String said) implements DomainEvent {

    /** OFFER: the words of the offer, or whether it takes applications. DONE: one of the two says so. */
    public enum Change {
        OFFER, APPLIED, ACCEPTED, DECLINED, AGREED, WITHDRAWN, ENDED, DONE, COMPLETED, HIDDEN, SHOWN
    }

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "mission.changed";
    }
}
