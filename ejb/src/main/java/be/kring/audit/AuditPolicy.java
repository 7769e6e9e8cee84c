package be.kring.audit;

import be.kring.shared.Actor;
import be.kring.shared.NotFound;

/** Administrators read the whole trail; of a group its owners read what concerns the group, which the feature of groups asks for them. */
public final class AuditPolicy {

    private AuditPolicy() {
    }

    public static boolean canReadAll(Actor actor) {
        return actor.administrator();
    }

    /** @throws NotFound for everyone else: the trail does not exist for them */
    static void requireReadAll(Actor actor) {
        if (!canReadAll(actor)) {
            throw new NotFound();
        }
    }
}
