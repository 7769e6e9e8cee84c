package be.kring.search;

import be.kring.group.GroupPolicy;

/**
 * What the asker may see, as it stands in every statement of the search: no text, claim, group or number passes by it. The parameter is {@code :asker}.
 */
final class Sight {

    /** The numbers of the groups whose posts the asker may read: the predicate of the feed. */
    static final String READABLE = "readable as materialized (select s.number from search_place s join kring_group g on g.id = s.group_id"
            + " left join membership m on m.group_id = g.id and m.person_id = :asker where " + GroupPolicy.CAN_READ_SQL + ")";

    /** Of {@code expertise e}: as be.kring.expertise has it. */
    static final String CLAIM = "(e.person_id = :asker or e.audience = 'EVERYONE' or e.audience = 'MY_GROUPS' and exists (select 1 from membership own"
            + " join membership other on other.group_id = own.group_id where own.person_id = :asker and own.state = 'MEMBER'"
            + " and other.person_id = e.person_id and other.state = 'MEMBER'))";

    /** Of {@code endorsement n}. */
    static final String ENDORSEMENT = "(n.hidden_at is null or n.person_id = :asker or n.endorser_id = :asker)";

    private Sight() {
    }
}
