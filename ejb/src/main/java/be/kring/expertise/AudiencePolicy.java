package be.kring.expertise;

import be.kring.shared.Actor;

import java.util.UUID;

/** Who sees a part of a profile that has an audience. Administrators see no more than others. What may not be seen does not exist. */
public final class AudiencePolicy {

    /** {@link #mayBeUsed} in SQL, over a table {@code e} with {@code audience} and the left-joined {@code membership m} of its person in the group. */
    public static final String MAY_BE_USED_SQL = "(e.audience = 'EVERYONE' or e.audience = 'MY_GROUPS' and coalesce(m.state, '') = 'MEMBER')";

    /** {@link #canSee} in SQL, over a table {@code e} with {@code person_id} and {@code audience}, and the parameter {@code :actor}. */
    public static final String CAN_SEE_SQL = "(e.person_id = :actor or e.audience = 'EVERYONE' or e.audience = 'MY_GROUPS' and exists (select 1 from membership own"
            + " join membership other on other.group_id = own.group_id where own.person_id = :actor and own.state = 'MEMBER'"
            + " and other.person_id = e.person_id and other.state = 'MEMBER'))";

    /** What everyone who is signed in sees: the only parts that numbers for others are made of. */
    public static final String PUBLIC_SQL = "(e.audience = 'EVERYONE')";

    private AudiencePolicy() {
    }

    /** @param share whether the two are members of a group */
    public static boolean canSee(Actor actor, UUID personId, Audience audience, boolean share) {
        return actor.is(personId) || audience == Audience.EVERYONE || audience == Audience.MY_GROUPS && share;
    }

    /**
     * Whether Kring itself acts on it, in what concerns a group: what is for oneself alone it does not use either.
     *
     * @param member whether the person is a member of that group
     */
    public static boolean mayBeUsed(Audience audience, boolean member) {
        return audience == Audience.EVERYONE || audience == Audience.MY_GROUPS && member;
    }
}
