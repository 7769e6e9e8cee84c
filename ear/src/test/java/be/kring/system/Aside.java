package be.kring.system;

import be.kring.launcher.Stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection beside those of Kring, as the superuser: it holds up what Kring does at a place of the test's choosing, and sees how far it came. Who holds up
 * sees nothing new meanwhile, as PostgreSQL shows one transaction one picture of what others do: look through another.
 */
public final class Aside implements AutoCloseable {

    private static final String HELD_UP = " from pg_stat_activity where usename <> 'postgres' and wait_event_type = 'Lock' and %s = any (pg_blocking_pids(pid))";

    private final Connection connection;

    private Aside(Connection connection) {
        this.connection = connection;
    }

    public static Aside of(Stack stack) {
        try {
            return new Aside(DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @param values in the order of the percent signs of the SQL, see {@link String#format} */
    public void execute(String sql, Object... values) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(values));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column. */
    public List<String> list(String sql, Object... values) {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql.formatted(values))) {
            List<String> list = new ArrayList<>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String text(String sql, Object... values) {
        return list(sql, values).get(0);
    }

    public long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    /** Does something and does not end it, so that whoever needs the same waits until {@link #letGo}. */
    public void hold(String sql, Object... values) {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        execute(sql, values);
    }

    /** As if it had done nothing. */
    public void letGo() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether the other one holds up a statement that begins like this. */
    public boolean seesHeldUp(Aside other, String statement) {
        return number("select count(*)" + HELD_UP + " and ltrim(query) ilike '%s%%'", other.pid(), statement) > 0;
    }

    /** The name by which the program is known to PostgreSQL that the other one holds up: of a node, {@code kring} and its name. */
    public String heldUpBy(Aside other) {
        return text("select application_name" + HELD_UP, other.pid());
    }

    /** How many rows of a table the transaction has written already that the other one holds up, and that nobody else sees yet. */
    long written(Aside other, String table) {
        execute("create extension if not exists pageinspect");
        return number("select count(*) from generate_series(0, pg_relation_size('%1$s') / 8192 - 1) page, heap_page_items(get_raw_page('%1$s', page::int)) row"
                + " where row.t_xmin = (select backend_xid" + HELD_UP.formatted(other.pid()) + ")", table);
    }

    private String pid() {
        return text("select pg_backend_pid()");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
