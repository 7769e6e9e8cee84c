package be.kring.group;

/** MEMBER; REQUESTED as long as the moderators have not decided; BANNED for who may neither come back nor read. */
public enum MembershipState {
    MEMBER, REQUESTED, BANNED
}
