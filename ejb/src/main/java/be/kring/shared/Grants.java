package be.kring.shared;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;

/**
 * What the role that Kring works with may do, given anew at each start, so that no migration has to think of it: everything with the rows of its
 * tables, but of the audit trail it only reads and adds. The owner, who can change tables, is another role, and works at the start only.
 */
final class Grants {

    private static final Logger LOG = Logger.getLogger(Grants.class.getName());
    /** An arbitrary number, the same on all nodes: two that start at once would disturb each other. */
    private static final int LOCK = 0x4752414E;

    private Grants() {
    }

    static void give(DataSource owner, DataSource working) {
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            String role = user(working);
            if (role.equals(user(owner))) {
                LOG.warning("Kring works with the role that owns the database (KRING_DB_USER is KRING_DB_OWNER): the database does not protect"
                        + " the audit trail from it. See docs/operations.md.");
                return;
            }
            connection.setAutoCommit(false);
            for (String sql : statements(statement.enquoteIdentifier(role, true))) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("The rights in the database cannot be given: " + e.getMessage(), e);
        }
    }

    private static List<String> statements(String role) {
        return List.of("select pg_advisory_xact_lock(" + LOCK + ")",
                "grant usage on schema public to " + role,
                "grant select, insert, update, delete on all tables in schema public to " + role,
                "grant usage, select on all sequences in schema public to " + role,
                "revoke update, delete, truncate on audit_entry, audit_check from " + role,
                "revoke insert, update, delete, truncate on audit_head, flyway_schema_history from " + role);
    }

    private static String user(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }
}
