package be.kring.expertise;

import be.kring.shared.Actor;

import java.util.UUID;

/** Who sees a part of a profile that has an audience. Administrators see no more than others. What may not be seen does not exist. */
public final class AudiencePolicy {

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
}
