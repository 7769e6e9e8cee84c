package be.kring.group;

/** MEMBER, or REQUESTED as long as the moderators have not decided. */
public enum MembershipState {
    MEMBER, REQUESTED
}
