package be.kring.desk;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.Role;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;

import java.util.ArrayList;
import java.util.List;

/** Who may come to a desk, sit behind it, and arrange it. A sanction in the group holds at its desk too. */
public final class DeskPolicy {

    /** {@link #canVisit} in SQL, over {@code kring_group g}, the left-joined {@code membership m} of the visitor, and {@code person p}. */
    static final String CAN_VISIT_SQL = "(" + GroupPolicy.CAN_SEE_SQL + " and coalesce(m.state, '') <> 'BANNED' and m.muted_until is null and g.archived_at is null"
            + " and p.status = 'ACTIVE')";

    /** {@link #canServe} in SQL for who is on the list, over the same. */
    static final String CAN_SERVE_SQL = "(m.state = 'MEMBER' and m.role <> 'GUEST' and m.muted_until is null and g.archived_at is null and p.status = 'ACTIVE')";

    private DeskPolicy() {
    }

    /** Whoever may see the group, members or not, but who is banned or muted there; not in an archived one. */
    public static boolean canVisit(GroupAccess group) {
        return GroupPolicy.canSee(group) && !group.isBanned() && !group.isMuted() && !group.isArchived();
    }

    /** Who is on the list of the staff, as long as they may write in the group. */
    public static boolean canServe(GroupAccess group, boolean listed) {
        return listed && GroupPolicy.canPost(group);
    }

    /** Who may be put on that list. @param role in the group; null for who is no member */
    static boolean canBeListed(Role role) {
        return role != null && role != Role.GUEST;
    }

    /** Who leads the group. */
    public static boolean canSet(GroupAccess group) {
        return GroupPolicy.canModerate(group) && !group.isArchived();
    }

    /** Staff look after a desk and do not queue at it. */
    public static boolean canAsk(GroupAccess group, boolean listed) {
        return canVisit(group) && !canServe(group, listed);
    }

    /** @throws Conflict {@code group-archived} @throws Forbidden for everyone who does not lead the group */
    static void requireSet(GroupAccess group) {
        GroupPolicy.requireModerate(group);
        GroupPolicy.requireAlive(group);
    }

    /** @throws Forbidden for everyone but the staff */
    static void requireServe(GroupAccess group, boolean listed) {
        if (!canServe(group, listed)) {
            throw new Forbidden();
        }
    }

    /** @throws Forbidden for staff, and for who has no voice in the group */
    static void requireAsk(GroupAccess group, boolean listed) {
        GroupPolicy.requireSee(group);
        GroupPolicy.requireAlive(group);
        if (!canAsk(group, listed)) {
            throw new Forbidden();
        }
    }

    /** The answers for {@code can} in the contract. @param takesVisitors whether it is open now */
    static List<String> can(GroupAccess group, boolean listed, boolean takesVisitors) {
        List<String> can = new ArrayList<>();
        if (canAsk(group, listed)) {
            can.add("visit");
            if (takesVisitors) {
                can.add("ask");
            }
        }
        if (canServe(group, listed)) {
            can.add("serve");
        }
        if (canSet(group)) {
            can.add("set");
        }
        return List.copyOf(can);
    }
}
