package be.kring.group;

/** How somebody becomes a member: OPEN, at once; ON_REQUEST, a moderator decides; INVITATION, only when invited. */
public enum JoinPolicy {
    OPEN, ON_REQUEST, INVITATION
}
