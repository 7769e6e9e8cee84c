package be.kring.group;

import be.kring.shared.Forbidden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What those who lead a group may do with its members. Nobody does anything to themselves here but an owner who takes another role, and
 * nobody sanctions an owner: an owner has to be one no more first.
 */
public final class MemberPolicy {

    private MemberPolicy() {
    }

    /** Owners alone decide who owns and who moderates; moderators give the other roles. */
    public static boolean canGiveRole(GroupAccess group, Role from, Role to) {
        return GroupPolicy.canChangeRoles(group) || GroupPolicy.canModerate(group) && !from.leads() && !to.leads();
    }

    /** Moderators sanction who does not lead the group, also who is no member; owners sanction moderators too. */
    public static boolean canSanction(GroupAccess group, Role of) {
        return GroupPolicy.canModerate(group) && of != Role.OWNER && (of != Role.MODERATOR || group.role() == Role.OWNER);
    }

    /** When a member was last active, and who is muted or banned and why, is for those who lead the group. */
    public static boolean canSeeStanding(GroupAccess group) {
        return GroupPolicy.canModerate(group);
    }

    /** Owners hand their ownership over to anybody who may write. */
    public static boolean canOffer(GroupAccess group, Role to) {
        return GroupPolicy.canChangeRoles(group) && to != Role.OWNER && to != Role.GUEST;
    }

    static void requireGiveRole(GroupAccess group, Role from, Role to) {
        require(canGiveRole(group, from, to));
    }

    static void requireSanction(GroupAccess group, Role of) {
        require(canSanction(group, of));
    }

    static void requireSeeStanding(GroupAccess group) {
        GroupPolicy.requireListMembers(group);
        require(canSeeStanding(group));
    }

    static void requireOffer(GroupAccess group, Role to) {
        require(canOffer(group, to));
    }

    /** The roles that the actor may give to a member of this role. */
    static List<Role> roles(GroupAccess group, Role from) {
        return from == null ? List.of() : Arrays.stream(Role.values()).filter(to -> canGiveRole(group, from, to)).toList();
    }

    /** The answers for {@code can} in the contract, about somebody else. */
    static List<String> can(GroupAccess group, MemberRow member) {
        List<String> can = new ArrayList<>();
        if (member.state() == MembershipState.BANNED) {
            return canSanction(group, null) ? List.of("liftBan") : List.of();
        }
        if (!roles(group, member.role()).isEmpty()) {
            can.add("changeRole");
        }
        if (canSanction(group, member.role())) {
            can.addAll(List.of(member.mutedUntil() == null ? "mute" : "unmute", "remove", "ban"));
        }
        if (canOffer(group, member.role())) {
            can.add("offerOwnership");
        }
        return List.copyOf(can);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
