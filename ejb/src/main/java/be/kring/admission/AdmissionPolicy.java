package be.kring.admission;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.MembershipState;
import be.kring.shared.Forbidden;

import java.util.List;

/** Who may do what with requests and invitations. Who may see the group at all, {@link GroupPolicy} says. */
public final class AdmissionPolicy {

    /** So many questions of moderators on top of those of the group are a conversation that belongs elsewhere. */
    static final int MAX_ASKED = 10;

    private AdmissionPolicy() {
    }

    /** Those who lead the group let in, decline and ask back. */
    public static boolean canDecide(GroupAccess group) {
        return GroupPolicy.canModerate(group);
    }

    /** The same people invite, whatever the group's ways in. */
    public static boolean canInvite(GroupAccess group) {
        return GroupPolicy.canModerate(group);
    }

    /** @param asked how many questions moderators asked the applicant so far */
    static boolean canAskBack(GroupAccess group, int asked) {
        return canDecide(group) && asked < MAX_ASKED;
    }

    /** The applicant, as long as nobody has decided. */
    static boolean canAnswer(MembershipState applicant) {
        return applicant == MembershipState.REQUESTED;
    }

    static void requireDecide(GroupAccess group) {
        GroupPolicy.requireSee(group);
        require(canDecide(group));
    }

    static void requireAskBack(GroupAccess group, int asked) {
        requireDecide(group);
        require(canAskBack(group, asked));
    }

    static void requireInvite(GroupAccess group) {
        GroupPolicy.requireSee(group);
        require(canInvite(group));
    }

    static void requireAnswer(MembershipState applicant) {
        require(canAnswer(applicant));
    }

    /** The answers for {@code can} of a request that waits. */
    static List<String> can(GroupAccess group, int asked) {
        return !canDecide(group) ? List.of() : canAskBack(group, asked) ? List.of("accept", "decline", "askBack") : List.of("accept", "decline");
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
