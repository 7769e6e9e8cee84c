package be.kring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The embedded PostgreSQL 18. {@code pg_ctl} takes it out of the terminal's process group, so that Ctrl-C does not reach
 * it and it can be the last to stop.
 */
final class PostgresProcess {

    private static final List<String> DATABASES = List.of("kring", "keycloak");

    /** What Kring works with; the owner of its database is {@code kring}. The password is the name. */
    static final String WORKING_ROLE = "kring_app";

    /** Of the file that a running server keeps, counted from 0. */
    private static final int PORT_LINE = 3;

    private final Path binaries;
    private final Path data;
    private final Path log;
    private final StackSettings settings;
    private ProcessHandle server;

    PostgresProcess(StackSettings settings) {
        this.settings = settings;
        this.binaries = PostgresBinaries.unpackedTo(settings.server().resolveSibling("postgres"));
        this.data = settings.databases();
        this.log = settings.logs().resolve("postgres.log");
    }

    /** Creates the cluster and the databases when they are not there. */
    void start() {
        try {
            Files.createDirectories(log.getParent());
            if (Files.notExists(data.resolve("PG_VERSION"))) {
                initialise();
            }
            endLeftover();
            run("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "60", "-o", options(), "start");
            server = running().orElseThrow(() -> new StartFailure("PostgreSQL did not start. Its log is " + log));
            for (String database : DATABASES) {
                create(database);
            }
            createWorkingRole();
        } catch (IOException | SQLException e) {
            throw new StartFailure("PostgreSQL cannot be started: " + e.getMessage() + ". Its log is " + log, e);
        }
    }

    /** Waits for nobody: whoever is still connected is cut off, what was committed is on disk. */
    synchronized void stop() {
        if (server != null && server.isAlive() && Files.exists(data.resolve("postmaster.pid"))) {
            run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
            server = null;
        }
    }

    /** Ends it as a power cut would, with all who serve its callers. */
    synchronized void kill() {
        List<ProcessHandle> all = Stream.concat(server.descendants(), Stream.of(server)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Where the server of this data folder listens now, if it runs. */
    OptionalInt port() {
        try {
            return running().isEmpty() ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(Files.readAllLines(data.resolve("postmaster.pid")).get(PORT_LINE).trim()));
        } catch (IOException e) {
            throw new StartFailure(data + " cannot be read: " + e.getMessage(), e);
        }
    }

    Path log() {
        return log;
    }

    ProcessHandle process() {
        return server;
    }

    CompletableFuture<ProcessHandle> ended() {
        return server.onExit();
    }

    private void initialise() throws IOException {
        Files.createDirectories(data.getParent());
        Path password = Files.writeString(data.resolveSibling("postgres.password"), "postgres");
        run("initdb", "-D", data.toString(), "-U", "postgres", "-A", "scram-sha-256", "--pwfile=" + password,
                "-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync");
        Files.delete(password);
    }

    private String options() {
        String durability = settings.throwAway() ? " -c fsync=off -c full_page_writes=off -c synchronous_commit=off" : "";
        return "-p " + settings.ports().database() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c max_connections=120 -c jit=off -c timezone=UTC -c log_timezone=UTC" + durability;
    }

    /** A server that outlived its launcher would keep the data folder for itself. */
    private void endLeftover() throws IOException {
        if (running().isPresent()) {
            run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
        }
    }

    private Optional<ProcessHandle> running() throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (Files.notExists(pid)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).trim())).filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
    }

    private void create(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.databaseUrl("postgres"), "postgres", "postgres");
             Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
    }

    private void createWorkingRole() throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.databaseUrl("postgres"), "postgres", "postgres");
             Statement statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '" + WORKING_ROLE + "') THEN"
                    + " CREATE ROLE " + WORKING_ROLE + " LOGIN PASSWORD '" + WORKING_ROLE + "'; END IF; END $$");
        }
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = settings.logs().resolve("postgres-" + program + ".log");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new StartFailure("PostgreSQL's " + program + " failed: " + Files.readString(output).strip()
                        + System.lineSeparator() + "Its log is " + log);
            }
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL's " + program + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while PostgreSQL was starting or stopping", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && !System.getProperty("os.name").startsWith("Windows");
    }
}
