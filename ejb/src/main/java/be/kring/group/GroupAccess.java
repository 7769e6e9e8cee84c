package be.kring.group;

import java.time.Instant;
import java.util.UUID;

/**
 * What decides about access of one person to one group, read in one query; {@link GroupPolicy} answers from it.
 *
 * @param state      null when the person has nothing to do with the group
 * @param role       null unless a member
 * @param mutedUntil null for who is not muted
 * @param archivedAt null for a group that lives
 * @param ownerlessAt null for a group with an owner who can sign in
 * @param rules      what the rules of the group come to for who is no member; NONE where nobody asked them
 */
public record GroupAccess(UUID groupId, String slug, Visibility visibility, JoinPolicy joinPolicy, MembershipState state, Role role,
                          Instant mutedUntil, Instant archivedAt, Instant ownerlessAt, RuleStanding rules) {

    /** Of somebody about whom no rule was asked. */
    public GroupAccess(UUID groupId, String slug, Visibility visibility, JoinPolicy joinPolicy, MembershipState state, Role role, Instant mutedUntil,
                       Instant archivedAt, Instant ownerlessAt) {
        this(groupId, slug, visibility, joinPolicy, state, role, mutedUntil, archivedAt, ownerlessAt, RuleStanding.NONE);
    }

    /** Of somebody who is not muted, to a group that lives. */
    public GroupAccess(UUID groupId, String slug, Visibility visibility, JoinPolicy joinPolicy, MembershipState state, Role role) {
        this(groupId, slug, visibility, joinPolicy, state, role, null, null, null);
    }

    GroupAccess under(RuleStanding standing) {
        return new GroupAccess(groupId, slug, visibility, joinPolicy, state, role, mutedUntil, archivedAt, ownerlessAt, standing);
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

    public boolean isArchived() {
        return archivedAt != null;
    }

    public boolean isBanned() {
        return state == MembershipState.BANNED;
    }
}
