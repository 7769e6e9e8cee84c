package be.kring.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Counts the index: how rare each word is, among posts and among people, and how much everybody wrote where. Counted anew as a whole and not in each
 * transaction, where every post would wait for the rows of its common words; figures that are some minutes old rank as well.
 */
public final class IndexStatistics {

    private static final List<String> COUNT = List.of("""
            update search_term t set documents = coalesce(c.documents, 0), authors = coalesce(c.authors, 0)
            from search_term every left join (select term, count(*) as documents, count(distinct author) as authors from search_posting group by term) c
                on c.term = every.id
            where t.id = every.id and (t.documents, t.authors) is distinct from (coalesce(c.documents, 0)::int, coalesce(c.authors, 0)::int)""", """
            delete from search_volume v where not exists (select 1 from search_document d where d.author = v.author and d.place = v.place)""", """
            insert into search_volume (author, place, documents) select author, place, count(*) from search_document group by author, place
            on conflict (author, place) do update set documents = excluded.documents where search_volume.documents <> excluded.documents""", """
            update search_statistics s set documents = c.documents, authors = c.authors, average_length = c.length, last_number = c.last, counted_at = clock_timestamp()
            from (select count(*) as documents, count(distinct author) as authors, coalesce(avg(length), 1) as length, coalesce(max(number), 0) as last from search_document) c""");

    private static final String DUE = """
            select s.counted_at < now() - interval '1 day' and (s.documents > 0 or n.last > 0) or n.last - s.last_number > greatest(20, s.documents / 50)
            from search_statistics s, (select coalesce(max(number), 0) as last from search_document) n""";

    private final Connection connection;

    public IndexStatistics(Connection connection) {
        this.connection = connection;
    }

    /** Whether more than a fiftieth of the index is new, or a day passed: from the numbers that documents get, as counting them would take longer than what is new. */
    public boolean isDue() throws SQLException {
        return Sql.of(connection, DUE).list(row -> row.getBoolean(1)).get(0);
    }

    /** Counts within the transaction of the connection. */
    public void count() throws SQLException {
        for (String sql : COUNT) {
            Sql.of(connection, sql).update();
        }
    }

    /** Tells the planner of PostgreSQL, for whoever owns the tables; otherwise autovacuum does it within minutes. */
    public void analyse() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("search_term", "search_posting", "search_document", "search_volume")) {
                statement.execute("analyze " + table);
            }
        }
    }
}
