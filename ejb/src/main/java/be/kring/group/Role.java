package be.kring.group;

/** What a member may do, most first. An alumnus left the circle for which the group is and stays welcome; a guest reads only, until a date. */
public enum Role {
    OWNER, MODERATOR, MEMBER, ALUMNUS, GUEST;

    /** Owners and moderators. */
    public boolean leads() {
        return this == OWNER || this == MODERATOR;
    }
}
