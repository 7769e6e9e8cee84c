package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.NotFound;

/** Administration is for administrators; for everyone else it does not exist. */
final class AdministrationPolicy {

    private AdministrationPolicy() {
    }

    static boolean canAdminister(Actor actor) {
        return actor.administrator();
    }

    static void requireAdminister(Actor actor) {
        if (!canAdminister(actor)) {
            throw new NotFound();
        }
    }
}
