package be.kring.group;

import java.util.UUID;

/**
 * What decides about access of one person to one group, read in one query; {@link GroupPolicy} answers from it.
 *
 * @param state null when the person has nothing to do with the group
 * @param role  null unless a member
 */
public record GroupAccess(UUID groupId, String slug, Visibility visibility, JoinPolicy joinPolicy, MembershipState state, Role role) {

    public boolean isMember() {
        return state == MembershipState.MEMBER;
    }

    /** Owners and moderators. */
    public boolean isModerator() {
        return role == Role.OWNER || role == Role.MODERATOR;
    }
}
