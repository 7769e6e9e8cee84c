package be.kring.release;

import be.kring.audit.AuditVerification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What can be read off a database of Kring, or of Keycloak, from outside. */
public final class DatabaseFacts implements AutoCloseable {

    private final Connection connection;

    private DatabaseFacts(Connection connection) {
        this.connection = connection;
    }

    /** @param url of a database of an embedded PostgreSQL */
    public static DatabaseFacts of(String url) throws SQLException {
        return new DatabaseFacts(DriverManager.getConnection(url, "postgres", "postgres"));
    }

    /** The primary keys of the rows of each table of the schema {@code public}. */
    public Map<String, Set<String>> keys() throws SQLException {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (String table : texts("select conrelid::regclass from pg_constraint where contype = 'p' and connamespace = 'public'::regnamespace")) {
            keys.put(table, Set.copyOf(texts("select row(" + keyColumns(table) + ")::text from " + table)));
        }
        return keys;
    }

    private String keyColumns(String table) throws SQLException {
        return text("select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid"
                + " and a.attnum = any(c.conkey) where c.contype = 'p' and c.conrelid = '" + table + "'::regclass");
    }

    public String text(String sql) throws SQLException {
        return texts(sql).get(0);
    }

    public List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Adds every foreign key once more, which makes PostgreSQL look at every row, and takes it back. @return how many there are */
    public int validateReferences() throws SQLException {
        List<String> keys = texts("select format('alter table %s add %s', conrelid::regclass, pg_get_constraintdef(oid))"
                + " from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String key : keys) {
                statement.execute(key);
            }
            return keys.size();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Compares every index with its table, by PostgreSQL's own {@code amcheck}. @return how many there are */
    public int checkIndexes() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists amcheck");
        }
        return texts("select bt_index_check(c.oid, true) from pg_class c join pg_am a on a.oid = c.relam where c.relkind = 'i' and a.amname = 'btree'"
                + " and c.relnamespace = 'public'::regnamespace").size();
    }

    /** Streams whose events are not exactly those from 1 to their head. */
    public List<String> streamsWithGaps() throws SQLException {
        return texts("select s.id from stream s left join event e on e.stream_id = s.id group by s.id, s.head_seq"
                + " having count(e.seq) <> s.head_seq or max(e.seq) <> s.head_seq or min(e.seq) <> 1");
    }

    /** The length of the audit trail. @throws AssertionError where an entry does not fit behind the one before it */
    public int unbrokenAuditTrail() throws SQLException {
        AuditVerification.Verdict verdict = AuditVerification.of(connection, List.of());
        if (!verdict.isIntact()) {
            throw new AssertionError("The audit trail is broken at " + verdict.broken());
        }
        return (int) verdict.end().seq();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
