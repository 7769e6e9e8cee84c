package be.kring.watch;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;

import java.util.UUID;

/** Who sees and sets watched expressions, and what one does to whose text. */
public final class WatchPolicy {

    private WatchPolicy() {
    }

    /** Moderators, of the expressions of their group. */
    static boolean canSet(GroupAccess group) {
        return GroupPolicy.canModerate(group);
    }

    /** Moderators, and administrators of a group that they see. */
    static boolean canRead(Actor actor, GroupAccess group) {
        return canSet(group) || actor.administrator() && GroupPolicy.canSee(group);
    }

    /**
     * Whoever reads a case reads the expression that led to it when it is one of the group of the case; one of the platform, or of a group in which the
     * post stood before, only an administrator.
     *
     * @param owner the group whose expression it is; null for one of the platform
     * @param group the group of the case; null without one
     */
    public static boolean canReadInCase(Actor actor, UUID owner, UUID group) {
        return actor.administrator() || owner != null && owner.equals(group);
    }

    /** Administrators, of those of the platform: anybody can found a group, so that no moderator of one reads them. */
    static boolean canSetPlatform(Actor actor) {
        return actor.administrator();
    }

    /** @throws be.kring.shared.Forbidden for everyone else who sees the group */
    static void requireSet(GroupAccess group) {
        GroupPolicy.requireModerate(group);
    }

    /** @throws be.kring.shared.Forbidden for everyone else who sees the group */
    static void requireRead(Actor actor, GroupAccess group) {
        if (!canRead(actor, group)) {
            GroupPolicy.requireModerate(group);
        }
    }

    /** @throws NotFound for everyone else: it does not exist for them */
    static void requireSetPlatform(Actor actor) {
        if (!canSetPlatform(actor)) {
            throw new NotFound();
        }
    }

    /** A text waits, unless its author leads the group: as with every pre-approval. */
    public static boolean holds(WatchAction action, GroupAccess author) {
        return action == WatchAction.HOLD && !GroupPolicy.canModerate(author);
    }

    /** A text is put before the moderators: whoever wrote it, and what would wait of anybody else. A hint is for its author alone. */
    public static boolean flags(WatchAction action, GroupAccess author) {
        return action == WatchAction.FLAG || action == WatchAction.HOLD && !holds(action, author);
    }
}
