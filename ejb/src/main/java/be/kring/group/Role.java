package be.kring.group;

/** What a member may do, most first. */
public enum Role {
    OWNER, MODERATOR, MEMBER
}
