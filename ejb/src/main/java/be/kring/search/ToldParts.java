package be.kring.search;

import be.kring.expertise.AudiencePolicy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What people tell of themselves by choice: the languages they speak, the regions they work in, and whether they take questions now. It is read through its audience only, in
 * the one predicate of {@link AudiencePolicy}: what the asker may not see is in no filter, no count and no explanation.
 */
final class ToldParts {

    private static final String CHOICES = "select e.person_id, e.part, v.value from profile_part e cross join unnest(e.choices) v (value) where e.part in ('LANGUAGES', 'REGIONS') and "
            + Sight.CLAIM;
    private static final String AVAILABLE = "select e.person_id, e.part, case when takes_questions(e.person_id, now()) then 'NOW' else 'LATER' end as value from profile_part e"
            + " where e.part = 'AVAILABILITY' and " + Sight.CLAIM;

    /** Of those in {@code people}, who of them take questions now among it; parameters {@code :asker} and {@code :textOnly}. */
    static final String OF_PEOPLE = CHOICES + " and not :textOnly and e.person_id in (select id from people) union all select * from (" + AVAILABLE
            + " and not :textOnly and e.person_id in (select id from people)) a where a.value = 'NOW'";

    private static final String LIST = CHOICES + " and e.person_id = any (:people) union all " + AVAILABLE + " and e.person_id = any (:people)";

    /** Of {@code person p}, whether they tell the {@code :language} and the {@code :region} that are asked for, and take questions now where {@code :available} is asked for. */
    static final String CHOSEN = "(cast(:language as text) is null or " + told("LANGUAGES", ":language = any(e.choices)") + ") and (cast(:region as text) is null or "
            + told("REGIONS", ":region = any(e.choices)") + ") and (not :available or " + told("AVAILABILITY", "takes_questions(p.id, now())") + ")";

    private ToldParts() {
    }

    /** By person and part; what is not told is not there. */
    static Map<UUID, Map<String, List<String>>> map(Connection connection, UUID asker, List<UUID> people) throws SQLException {
        Map<UUID, Map<String, List<String>>> told = new HashMap<>();
        if (!people.isEmpty()) {
            Sql.of(connection, LIST).with("asker", asker).with("people", people).list(row -> told.computeIfAbsent(row.getObject(1, UUID.class), nobody -> new HashMap<>())
                    .computeIfAbsent(row.getString(2), nothing -> new ArrayList<>()).add(row.getString(3)));
        }
        return told;
    }

    private static String told(String part, String what) {
        return "exists (select 1 from profile_part e where e.person_id = p.id and e.part = '" + part + "' and " + what + " and " + Sight.CLAIM + ")";
    }
}
