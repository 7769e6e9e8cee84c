package be.kring.group;

import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may do what with a group. Default-deny; platform administrators have no other rights inside a group than their membership gives.
 * What may not be seen is {@link NotFound}; what may be seen but not done is {@link Forbidden}.
 */
public final class GroupPolicy {

    /** {@link #canSee} in SQL, over {@code kring_group g} and the left-joined {@code membership m} of the actor. */
    public static final String CAN_SEE_SQL = "(g.visibility <> 'HIDDEN' or coalesce(m.state, '') = 'MEMBER')";

    /** {@link #canRead} in SQL, over the same. */
    public static final String CAN_READ_SQL = "(coalesce(m.state, '') = 'MEMBER' or g.visibility = 'OPEN' and coalesce(m.state, '') <> 'BANNED')";

    private GroupPolicy() {
    }

    /** A hidden group exists for its members only. */
    public static boolean canSee(GroupAccess group) {
        return group.visibility() != Visibility.HIDDEN || group.isMember();
    }

    /** Everyone reads an open group but who is banned from it, members read any; who asked to join does not yet. */
    public static boolean canRead(GroupAccess group) {
        return group.isMember() || group.visibility() == Visibility.OPEN && !group.isBanned();
    }

    /** Writing and reacting is for members, but not for guests, nor for who is muted; an archived group is read only. */
    public static boolean canPost(GroupAccess group) {
        return group.isMember() && group.role() != Role.GUEST && !group.isMuted() && !group.isArchived();
    }

    /** At once, in a group that is open to join, or of which a rule admits the person; never against a rule that is required. */
    public static boolean canJoin(GroupAccess group) {
        return canSee(group) && !group.isArchived() && group.state() == null && (group.rules() == RuleStanding.MAY_JOIN
                || group.joinPolicy() == JoinPolicy.OPEN && group.rules() != RuleStanding.EXCLUDED);
    }

    /** To ask is possible where moderators decide, or where a rule lets the person ask; once, and never against a rule that is required. */
    public static boolean canAsk(GroupAccess group) {
        return canSee(group) && !group.isArchived() && group.state() == null && !canJoin(group) && group.rules() != RuleStanding.EXCLUDED
                && (group.joinPolicy() == JoinPolicy.ON_REQUEST || group.rules() == RuleStanding.MAY_ASK);
    }

    public static boolean canLeave(GroupAccess group) {
        return group.isMember();
    }

    /** A request that was not decided can be taken back. */
    public static boolean canWithdraw(GroupAccess group) {
        return canSee(group) && group.state() == MembershipState.REQUESTED;
    }

    /** Who reads the discussion may know who takes part in it. */
    public static boolean canListMembers(GroupAccess group) {
        return canRead(group);
    }

    /** Owners and moderators. */
    public static boolean canModerate(GroupAccess group) {
        return group.isModerator();
    }

    /** Owners alone decide who owns and who moderates. */
    public static boolean canChangeRoles(GroupAccess group) {
        return group.role() == Role.OWNER;
    }

    /** Owners alone close a group, take its contents along, and let it be deleted. */
    public static boolean canEnd(GroupAccess group) {
        return group.role() == Role.OWNER;
    }

    /** Moderators take over a group that no owner looks after. */
    public static boolean canTakeOver(GroupAccess group) {
        return group.role() == Role.MODERATOR && group.ownerlessAt() != null;
    }

    /** What was done in the group, and by whom, is for its owners; administrators have the whole trail. */
    public static boolean canReadRecord(GroupAccess group) {
        return group.role() == Role.OWNER;
    }

    public static void requireSee(GroupAccess group) {
        if (!canSee(group)) {
            throw new NotFound();
        }
    }

    /** A group that one may see but not read answers 403: that it exists is no secret. */
    public static void requireRead(GroupAccess group) {
        require(group, canRead(group));
    }

    public static void requirePost(GroupAccess group) {
        requireSee(group);
        requireAlive(group);
        require(group, canPost(group));
    }

    public static void requireListMembers(GroupAccess group) {
        require(group, canListMembers(group));
    }

    public static void requireModerate(GroupAccess group) {
        require(group, canModerate(group));
    }

    /** @throws Conflict {@code has-owner} for who leads a group that an owner looks after */
    static void requireTakeOver(GroupAccess group) {
        requireModerate(group);
        if (!canTakeOver(group)) {
            throw new Conflict("has-owner");
        }
    }

    /** Administrators find an owner for a group without one; for everyone else that does not exist. */
    static void requireAppoint(Actor actor) {
        if (!actor.administrator()) {
            throw new NotFound();
        }
    }

    public static void requireEnd(GroupAccess group) {
        require(group, canEnd(group));
    }

    /** Nobody comes into an archived group, by no way. @throws Conflict {@code group-archived} */
    public static void requireAlive(GroupAccess group) {
        if (group.isArchived()) {
            throw new Conflict("group-archived");
        }
    }

    static void requireReadRecord(GroupAccess group) {
        require(group, canReadRecord(group));
    }

    /** Being present and having a reading mark is for members, whether they may write or not. */
    static void requireMember(GroupAccess group) {
        require(group, group.isMember());
    }

    static void requireJoinOrAsk(GroupAccess group) {
        require(group, canJoin(group) || canAsk(group));
    }

    private static void require(GroupAccess group, boolean allowed) {
        requireSee(group);
        if (!allowed) {
            throw new Forbidden();
        }
    }

    /** The answers for {@code can} in the contract. */
    static List<String> can(GroupAccess group) {
        List<String> can = new ArrayList<>();
        add(can, "read", canRead(group));
        add(can, "join", canJoin(group));
        add(can, "ask", canAsk(group));
        add(can, "leave", canLeave(group));
        add(can, "withdraw", canWithdraw(group));
        add(can, "post", canPost(group));
        add(can, "listMembers", canListMembers(group));
        add(can, "settings", canModerate(group));
        add(can, "decideRequests", canModerate(group));
        add(can, "moderateMembers", canModerate(group));
        add(can, "end", canEnd(group));
        add(can, "takeOver", canTakeOver(group));
        add(can, "record", canReadRecord(group));
        return List.copyOf(can);
    }

    private static void add(List<String> can, String what, boolean allowed) {
        if (allowed) {
            can.add(what);
        }
    }
}
