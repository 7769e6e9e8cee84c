package be.kring.handover;

import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ends departures, for whoever leaves and for administrators. */
@ApplicationScoped
class Departures {

    @Inject
    HandoverRepository handovers;

    /** Takes a departure away, whose lock the caller holds. @return what is to be published, with the heirs who are not needed any more */
    List<HandoverChanged> undo(Actor by, UUID personId, HandoverChanged.Change change) {
        List<HandoverChanged> changed = new ArrayList<>(List.of(new HandoverChanged(personId, change, by.personId(), null)));
        handovers.listOf(personId).stream().filter(heir -> heir.state() != HeirState.DECLINED)
                .forEach(heir -> changed.add(new HandoverChanged(heir.heirId(), HandoverChanged.Change.RELEASED, personId, heir.topicId())));
        handovers.remove(personId);
        return changed;
    }
}
