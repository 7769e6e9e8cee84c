package be.kring.group;

import java.time.Instant;
import java.util.UUID;

/**
 * What decides about access of one person to one group, read in one query; {@link GroupPolicy} answers from it.
 *
 * @param state      null when the person has nothing to do with the group
 * @param role       null unless a member
 * @param mutedUntil null for who is not muted
 * @param rules      what the rules of the group come to for who is no member; NONE where nobody asked them
 */
public record GroupAccess(UUID groupId, String slug, Visibility visibility, JoinPolicy joinPolicy, MembershipState state, Role role,
                          Instant mutedUntil, RuleStanding rules) {

    /** Of somebody about whom no rule was asked. */
    public GroupAccess(UUID groupId, String slug, Visibility visibility, JoinPolicy joinPolicy, MembershipState state, Role role, Instant mutedUntil) {
        this(groupId, slug, visibility, joinPolicy, state, role, mutedUntil, RuleStanding.NONE);
    }

    /** Of somebody who is not muted. */
    public GroupAccess(UUID groupId, String slug, Visibility visibility, JoinPolicy joinPolicy, MembershipState state, Role role) {
        this(groupId, slug, visibility, joinPolicy, state, role, null);
    }

    GroupAccess under(RuleStanding standing) {
        return new GroupAccess(groupId, slug, visibility, joinPolicy, state, role, mutedUntil, standing);
    }

    public boolean isMember() {
        return state == MembershipState.MEMBER;
    }

    /** Owners and moderators. */
    public boolean isModerator() {
        return role != null && role.leads();
    }

    public boolean isMuted() {
        return mutedUntil != null;
    }

    public boolean isBanned() {
        return state == MembershipState.BANNED;
    }
}
