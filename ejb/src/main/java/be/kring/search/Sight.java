package be.kring.search;

import be.kring.expertise.AudiencePolicy;
import be.kring.expertise.ExpertisePolicy;
import be.kring.group.GroupPolicy;

/**
 * What the asker may see, as it stands in every statement of the search: no text, claim, group or number passes by it. The parameter is {@code :asker}.
 */
final class Sight {

    /** The numbers of the groups whose posts the asker may read: the predicate of the feed. */
    static final String READABLE = "readable as materialized (select s.number from search_place s join kring_group g on g.id = s.group_id"
            + " left join membership m on m.group_id = g.id and m.person_id = :asker where " + GroupPolicy.CAN_READ_SQL + ")";

    /** Of {@code expertise e}. */
    static final String CLAIM = AudiencePolicy.CAN_SEE_SQL.replace(":actor", ":asker");

    /** Of {@code endorsement n}. */
    static final String ENDORSEMENT = ExpertisePolicy.CAN_SEE_ENDORSEMENT_SQL.replace(":actor", ":asker");

    private Sight() {
    }

    /**
     * Whether the asker may read something with the term; to her any other is as absent as if nobody had written it.
     *
     * @param term alias of a {@code search_term}
     */
    static String known(String term) {
        return "exists (select 1 from search_posting known where known.term = " + term + ".id and known.place in (select number from readable))";
    }
}
