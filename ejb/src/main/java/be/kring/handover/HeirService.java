package be.kring.handover;

import be.kring.shared.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who answers now for what somebody left behind, for the feature of questions. It asks on behalf of Kring and shows nobody. */
@Stateless
public class HeirService {

    @Inject
    HandoverRepository handovers;

    @Inject
    Clock clock;

    /** Whether the last day of this person is over, or their account closed. */
    public boolean isGone(Actor actor, UUID personId) {
        return handovers.isGone(personId, HandoverPolicy.today(clock));
    }

    /** The heirs of these topics of somebody who accepted and are here; of an heir who is gone in turn the next one. By rising id. */
    public List<UUID> listHeirs(Actor actor, UUID personId, List<UUID> topicIds) {
        return topicIds.isEmpty() ? List.of() : handovers.listHeirs(personId, topicIds, HandoverPolicy.today(clock));
    }
}
