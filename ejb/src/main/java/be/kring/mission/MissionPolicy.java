package be.kring.mission;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may do what with a mission. Within a group it exists for who may read that group; one for everyone, for everybody who is signed in. Who offers sees it
 * always, and so do those who have agreed: it is their own affair, whatever becomes of the group. Who applied, only who offers learns.
 */
public final class MissionPolicy {

    /** {@link #canSee} in SQL, over {@code mission i}, the left-joined {@code kring_group g} and {@code membership m}, and {@code :actor}, {@code :administrator}. */
    static final String CAN_SEE_SQL = "(i.offerer_id = :actor or exists (select 1 from mission_application own where own.mission_id = i.id and own.person_id = :actor"
            + " and own.state in ('RUNNING', 'COMPLETED')) or i.state <> 'WITHDRAWN' and (i.group_id is null or " + GroupPolicy.CAN_READ_SQL + ")"
            + " and (i.hidden_at is null or case when i.group_id is null then :administrator else coalesce(m.role, '') in ('OWNER', 'MODERATOR') end))";

    /** {@link Case#open} and a place that is free, in SQL, over the same and {@code :today}. */
    static final String IS_OPEN_SQL = "(i.state = 'OFFERED' and i.hidden_at is null and i.closes >= :today and g.archived_at is null and i.places >"
            + " (select count(*) from mission_application taken where taken.mission_id = i.id and taken.state in ('ACCEPTED', 'RUNNING', 'COMPLETED')))";

    /**
     * What decides.
     *
     * @param own         the actor offers it
     * @param group       how the actor stands to its group; null for one for everyone
     * @param overdue     its closing date is past
     * @param full        no place is free
     * @param application how far the actor's own application is; null for none
     */
    public record Case(boolean own, boolean administrator, GroupAccess group, MissionState state, boolean hidden, boolean overdue, boolean full,
                       ApplicationState application) {

        private boolean readable() {
            return group == null || GroupPolicy.canRead(group);
        }

        private boolean archived() {
            return group != null && group.isArchived();
        }

        /** Whether it takes applications, as far as places are free. */
        boolean open() {
            return state == MissionState.OFFERED && !hidden && !overdue && !archived();
        }
    }

    private MissionPolicy() {
    }

    /** Anyone who is signed in, for everyone; within a group whoever may post there. */
    public static boolean canOffer(GroupAccess group) {
        return group == null || GroupPolicy.canPost(group);
    }

    public static boolean canSee(Case mission) {
        return mission.own() || mission.application() != null && mission.application().isAgreed()
                || mission.state() != MissionState.WITHDRAWN && mission.readable() && (!mission.hidden() || isGuardian(mission));
    }

    /** Who offers changes the words as long as it is not over; not while they are hidden, and only where they could offer it anew: who may not write in a group does not by way of a mission. */
    public static boolean canChange(Case mission) {
        return mission.own() && mission.state() != MissionState.WITHDRAWN && !mission.hidden() && canOffer(mission.group());
    }

    public static boolean canClose(Case mission) {
        return mission.own() && mission.state() == MissionState.OFFERED;
    }

    /** As long as one could offer it there anew. */
    public static boolean canReopen(Case mission) {
        return mission.own() && mission.state() == MissionState.CLOSED && !mission.hidden() && canOffer(mission.group());
    }

    public static boolean canWithdraw(Case mission) {
        return mission.own() && mission.state() != MissionState.WITHDRAWN;
    }

    /** The moderators of its group; administrators one that is for everyone. Nobody their own: that is withdrawn. */
    public static boolean canHide(Case mission) {
        return canSee(mission) && isGuardian(mission) && !mission.hidden() && mission.state() != MissionState.WITHDRAWN;
    }

    public static boolean canShow(Case mission) {
        return canSee(mission) && isGuardian(mission) && mission.hidden();
    }

    /** Whoever sees it but who offers, once, while it is open and a place is free; again after having withdrawn. */
    public static boolean canApply(Case mission) {
        return canSee(mission) && !mission.own() && mission.readable() && mission.open() && !mission.full()
                && (mission.application() == null || ApplicationAct.APPLY.isPossible(mission.application()));
    }

    /** @param state of the application that it is about; that of the actor, unless the actor offers */
    static boolean can(Case mission, ApplicationAct act, ApplicationState state) {
        return act.isOf(mission.own()) && state != null && act.isPossible(state) && switch (act) {
            case APPLY -> canApply(mission);
            case ACCEPT -> !mission.full() && !mission.hidden() && !mission.archived();
            case AGREE -> canSee(mission) && !mission.hidden() && !mission.archived();
            default -> true;
        };
    }

    private static boolean isGuardian(Case mission) {
        return !mission.own() && (mission.group() == null ? mission.administrator() : GroupPolicy.canModerate(mission.group()));
    }

    /** @throws NotFound for a group that may not be seen */
    static void requireOffer(Actor actor, GroupAccess group) {
        if (group != null) {
            GroupPolicy.requirePost(group);
        }
    }

    static void requireSee(Case mission) {
        if (!canSee(mission)) {
            throw new NotFound();
        }
    }

    static void requireChange(Case mission) {
        require(mission, mission.own(), canChange(mission));
    }

    static void requireClose(Case mission) {
        require(mission, mission.own(), canClose(mission));
    }

    static void requireReopen(Case mission) {
        require(mission, mission.own(), canReopen(mission));
    }

    static void requireWithdraw(Case mission) {
        require(mission, mission.own(), canWithdraw(mission));
    }

    static void requireHide(Case mission) {
        require(mission, isGuardian(mission), canHide(mission));
    }

    static void requireShow(Case mission) {
        require(mission, isGuardian(mission), canShow(mission));
    }

    static void requireApply(Case mission) {
        require(mission, !mission.own(), canApply(mission));
    }

    /** An own application is withdrawn also where the mission is not seen any more. @throws Conflict {@code mission-moved-on} for the one who could do it if it were so far */
    static void require(Case mission, ApplicationAct act, ApplicationState state) {
        if (act != ApplicationAct.WITHDRAW || !can(mission, act, state)) {
            require(mission, act.isOf(mission.own()), can(mission, act, state));
        }
    }

    /** @param one who may do it when it is so far */
    private static void require(Case mission, boolean one, boolean allowed) {
        requireSee(mission);
        if (!one) {
            throw new Forbidden();
        }
        if (!allowed) {
            throw new Conflict("mission-moved-on");
        }
    }

    /** The answers for {@code can} in the contract. */
    static List<String> can(Case mission) {
        List<String> can = new ArrayList<>();
        add(can, "apply", canApply(mission));
        add(can, "change", canChange(mission));
        add(can, "close", canClose(mission));
        add(can, "reopen", canReopen(mission));
        add(can, "withdraw", canWithdraw(mission));
        add(can, "hide", canHide(mission));
        add(can, "show", canShow(mission));
        return List.copyOf(can);
    }

    /** What the actor may do with an application. @param said whether the actor has said already that it is done */
    static List<String> can(Case mission, ApplicationState state, boolean said) {
        List<String> can = new ArrayList<>();
        for (ApplicationAct act : ApplicationAct.values()) {
            add(can, act.name().toLowerCase(java.util.Locale.ROOT), act != ApplicationAct.APPLY && can(mission, act, state) && !(act == ApplicationAct.COMPLETE && said));
        }
        return List.copyOf(can);
    }

    private static void add(List<String> can, String what, boolean allowed) {
        if (allowed) {
            can.add(what);
        }
    }
}
