package be.kring.atlas;

import be.kring.shared.Actor;
import be.kring.shared.NotFound;

/**
 * Who sees which map. The whole one is for administrators; that of an organisation is for them and for who stands for it: its official accounts and who holds a mandate for it.
 * For everyone else there is none. Who is about to leave is private and would be told by a small number: for administrators those count whom one of them noted, for others nobody.
 */
public final class AtlasPolicy {

    private AtlasPolicy() {
    }

    public static boolean canSeeAll(Actor actor) {
        return actor.administrator();
    }

    /** @param standsForIt whether the actor stands for the organisation */
    public static boolean canSee(Actor actor, boolean standsForIt) {
        return canSeeAll(actor) || standsForIt;
    }

    /** Whether questions count of every group that the actor may see, as in the list of gaps; for others those that they may read. */
    static boolean canCountUnread(Actor actor) {
        return actor.administrator();
    }

    static boolean canSeeLeaving(Actor actor) {
        return actor.administrator();
    }

    static void requireSeeAll(Actor actor) {
        require(canSeeAll(actor));
    }

    static void requireSee(Actor actor, boolean standsForIt) {
        require(canSee(actor, standsForIt));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
