package be.kring.search;

import be.kring.expertise.ExpertiseLevel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people claim of the topics of a question, with what colleagues say, as far as the asker may see it. */
final class ClaimSearch {

    private static final String LIST = """
            select e.person_id, e.topic_id, e.level, e.evidence, c.count, c.sentence, c.name
            from expertise e cross join lateral (
                select count(*) as count, (array_agg(n.sentence order by n.at desc, n.endorser_id))[1] as sentence, (array_agg(p.name order by n.at desc, n.endorser_id))[1] as name
                from endorsement n join person p on p.id = n.endorser_id where n.person_id = e.person_id and n.topic_id = e.topic_id and %s) c
            where e.topic_id = any (:topics) and e.person_id = any (:people) and %s
            order by case e.level when 'EXPERT' then 0 when 'PRACTISING' then 1 else 2 end, e.topic_id""".formatted(Sight.ENDORSEMENT, Sight.CLAIM);

    private ClaimSearch() {
    }

    static Map<UUID, List<Found.Claim>> map(Connection connection, UUID asker, List<UUID> people, List<UUID> topics) throws SQLException {
        if (people.isEmpty() || topics.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Found.Topic> names = NamedSearch.names(connection, topics);
        Map<UUID, List<Found.Claim>> claims = new HashMap<>();
        Sql.of(connection, LIST).with("asker", asker).with("topics", topics).with("people", people).list(row -> {
            Found.Topic topic = names.get(row.getObject(2, UUID.class));
            return claims.computeIfAbsent(row.getObject(1, UUID.class), nobody -> new ArrayList<>()).add(new Found.Claim(topic.id(), topic.slug(), topic.names(),
                    ExpertiseLevel.valueOf(row.getString(3)), row.getString(4), row.getLong(5), row.getString(6), row.getString(7)));
        });
        return claims;
    }
}
