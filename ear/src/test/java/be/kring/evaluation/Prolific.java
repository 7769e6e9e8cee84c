package be.kring.evaluation;

import be.kring.search.Asked;
import be.kring.search.ExpertRanking;
import be.kring.search.Facets;
import be.kring.search.Ranking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a method has to beat: whoever wrote the most, whatever is asked. */
final class Prolific implements ExpertRanking {

    @Override
    public Ranking rank(Connection connection, Asked asked) throws SQLException {
        List<Ranking.Ranked> people = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "select author_id, count(*) from post where state = 'VISIBLE' group by author_id order by count(*) desc, author_id limit " + asked.limit())) {
            while (rows.next()) {
                people.add(new Ranking.Ranked(rows.getObject(1, UUID.class), 0, rows.getLong(2), false, people.size() + 1));
            }
        }
        return new Ranking(people, Map.of(), Facets.NONE);
    }
}
