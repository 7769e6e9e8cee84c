package be.kring.nodes;

import be.kring.driver.Api;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import static org.awaitility.Awaitility.await;

/** When no node passes its check, as without a database, the proxy asks them all the same: they say themselves what is wrong. */
@WholeSystem(nodes = 2)
class DatabaseAwayIT {

    /** A machine that vanished closes no connection: its server process, held as it is, says as little. */
    @Test
    void a_node_that_hears_nothing_from_the_database_listens_anew(Stack stack) throws SQLException {
        try (Connection database = DriverManager.getConnection(stack.settings().databaseUrl("postgres"), "postgres", "postgres"); Statement sql = database.createStatement()) {
            Set<Long> before = listeners(sql);
            Optional<ProcessHandle> silent = before.stream().findFirst().flatMap(ProcessHandle::of);
            signal(silent.orElseThrow(), "STOP");
            try {
                await().until(() -> !before.containsAll(listeners(sql)));
            } finally {
                signal(silent.get(), "CONT");
            }
        }
        await().until(() -> stack.nodes().stream().allMatch(stack::isServed));
    }

    @Test
    void nodes_that_are_not_ready_go_on_answering(Kring kring, Stack stack) {
        Api stranger = kring.stranger();
        stack.stopDatabase();
        try {
            await().until(() -> stack.nodes().stream().noneMatch(stack::isServed));
            stranger.get("/health/live").expecting(200);
        } finally {
            stack.startDatabase();
        }
        await().until(() -> stack.nodes().stream().allMatch(stack::isServed));
    }

    /** The processes that serve the connections on which nodes listen. */
    private static Set<Long> listeners(Statement sql) throws SQLException {
        Set<Long> processes = new HashSet<>();
        try (ResultSet rows = sql.executeQuery("select pid from pg_stat_activity where application_name = 'kring-listener'")) {
            while (rows.next()) {
                processes.add(rows.getLong(1));
            }
        }
        return processes;
    }

    private static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
