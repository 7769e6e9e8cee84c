package be.kring.mentoring;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.Role;
import be.kring.shared.Forbidden;

import java.util.ArrayList;
import java.util.List;

/** Who may do what with the programme of a group. Default-deny; who takes part is nobody's business but theirs, whatever role somebody has. */
final class MentoringPolicy {

    /** {@link #canTakePart} in SQL, for who can sign in, over {@code membership m}, {@code person p}, {@code kring_group g} and a side. */
    static final String TAKES_PART_SQL = "(m.state = 'MEMBER' and m.role <> 'GUEST' and (%s = 'GIVER' or m.role <> 'ALUMNUS') and m.muted_until is null"
            + " and g.archived_at is null and p.status = 'ACTIVE')";

    private MentoringPolicy() {
    }

    /** Members, whatever they may write; the programme itself is no secret to them. */
    static void requireSee(GroupAccess group) {
        require(group, group.isMember());
    }

    /** Members who write; alumni are there for others and look for nobody. A sanction beats it, and an archived group is over. */
    static boolean canTakePart(GroupAccess group, MentoringSide side) {
        return group.isMember() && group.role() != Role.GUEST && (side == MentoringSide.GIVER || group.role() != Role.ALUMNUS) && !group.isMuted() && !group.isArchived();
    }

    /** @throws Forbidden also while the programme is not open */
    static void requireTakePart(GroupAccess group, MentoringSide side, boolean open) {
        requireSee(group);
        GroupPolicy.requireAlive(group);
        require(group, open && canTakePart(group, side));
    }

    /** Owners decide whether their group has a programme. */
    static boolean canSwitch(GroupAccess group) {
        return group.role() == Role.OWNER && !group.isArchived();
    }

    static void requireSwitch(GroupAccess group) {
        require(group, group.role() == Role.OWNER);
        GroupPolicy.requireAlive(group);
    }

    /** Owners and moderators see how many there are, and never who. */
    static boolean canSeeNumbers(GroupAccess group) {
        return group.isModerator();
    }

    /** The same ask for a round before its time. */
    static boolean canRun(GroupAccess group, boolean open) {
        return group.isModerator() && open && !group.isArchived();
    }

    static void requireRun(GroupAccess group, boolean open) {
        require(group, group.isModerator());
        GroupPolicy.requireAlive(group);
        require(group, open);
    }

    static List<String> can(GroupAccess group, boolean open) {
        List<String> can = new ArrayList<>();
        add(can, "seek", open && canTakePart(group, MentoringSide.SEEKER));
        add(can, "give", open && canTakePart(group, MentoringSide.GIVER));
        add(can, "switch", canSwitch(group));
        add(can, "run", canRun(group, open));
        return List.copyOf(can);
    }

    private static void add(List<String> can, String what, boolean allowed) {
        if (allowed) {
            can.add(what);
        }
    }

    private static void require(GroupAccess group, boolean allowed) {
        GroupPolicy.requireSee(group);
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
