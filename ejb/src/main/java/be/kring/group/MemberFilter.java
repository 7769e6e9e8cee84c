package be.kring.group;

import be.kring.shared.Level;

/**
 * Which members to list; null for all.
 *
 * @param text         a part of their name or of the name of their organisation
 * @param organisation a part of the name of their organisation
 * @param state        those who are muted, or instead of the members those who are banned; for who leads the group
 */
public record MemberFilter(String text, String organisation, Level level, Role role, State state, Sort sort) {

    public static final MemberFilter ALL = new MemberFilter(null, null, null, null, null, null);

    public enum State { MUTED, BANNED }

    /** LEADING, which is what null stands for: owners, then moderators, then the others by name. ACTIVE and IDLE are for who leads the group. */
    public enum Sort { LEADING, NAME, NEWEST, OLDEST, ACTIVE, IDLE }

    public static MemberFilter of(Role role) {
        return new MemberFilter(null, null, null, role, null, null);
    }

    boolean tellsOfStanding() {
        return state != null || sort == Sort.ACTIVE || sort == Sort.IDLE;
    }
}
