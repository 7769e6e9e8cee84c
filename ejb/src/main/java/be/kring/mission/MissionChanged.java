package be.kring.mission;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * Something changed between somebody who offers a mission and somebody who applied; each of the two has it in the own stream.
 *
 * What the two say to each other stands on the page of the mission and nowhere else: it is forgotten there.
 *
 * @param by who did it; null for Kring, when an account or a membership ended
 */
public record MissionChanged(UUID personId, UUID missionId, Change change, UUID by) implements DomainEvent {

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
