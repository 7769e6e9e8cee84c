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

    /** What an administrator noted the person is told; where it counts, the heirs see another last day. @return what is to be published */
    List<HandoverChanged> noted(Actor by, Departure now) {
        return now.onlyNoted() ? moved(by, now.personId(), HandoverChanged.Change.NOTED)
                : List.of(new HandoverChanged(now.personId(), HandoverChanged.Change.NOTED, by.personId(), null));
    }

    /** The last day that counts is another, for the person and for the heirs. @return what is to be published */
    List<HandoverChanged> moved(Actor by, UUID personId, HandoverChanged.Change change) {
        List<HandoverChanged> changed = new ArrayList<>(List.of(new HandoverChanged(personId, change, by.personId(), null)));
        handovers.listOf(personId).stream().filter(heir -> heir.state() != HeirState.DECLINED)
                .forEach(heir -> changed.add(new HandoverChanged(heir.heirId(), HandoverChanged.Change.OWN, personId, heir.topicId())));
        return changed;
    }

    /** Takes away what was noted beside what the person told, which stays as it is, with the heirs. @return what is to be published */
    List<HandoverChanged> unnote(Actor by, UUID personId) {
        handovers.unnote(personId);
        return List.of(new HandoverChanged(personId, HandoverChanged.Change.UNNOTED, by.personId(), null));
    }

    /** Takes a departure away, whose lock the caller holds. @return what is to be published, with the heirs who are not needed any more */
    List<HandoverChanged> undo(Actor by, UUID personId, HandoverChanged.Change change) {
        List<HandoverChanged> changed = new ArrayList<>(List.of(new HandoverChanged(personId, change, by.personId(), null)));
        handovers.listOf(personId).stream().filter(heir -> heir.state() != HeirState.DECLINED)
                .forEach(heir -> changed.add(new HandoverChanged(heir.heirId(), HandoverChanged.Change.RELEASED, personId, heir.topicId())));
        handovers.remove(personId);
        return changed;
    }
}
