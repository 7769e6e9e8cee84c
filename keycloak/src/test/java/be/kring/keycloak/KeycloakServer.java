package be.kring.keycloak;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Keycloak as an operator runs it: built once with our jar, then {@code start --optimized --import-realm}, on PostgreSQL. */
final class KeycloakServer implements AutoCloseable {

    static final String SECRET = "the secret of this test";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_768;

    static {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private final Path home = Path.of(System.getProperty("kring.keycloak.home"));
    private final EmbeddedPostgres database;
    private final int port = freePort();
    private final URI application;
    private Process process;

    /** @param application where Kring would be: its address in the realm, and the receiver of account events */
    KeycloakServer(URI application) throws IOException {
        this.application = application;
        database = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        Path realms = Files.createDirectories(home.resolve("data/import"));
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("kring.keycloak.realms")))) {
            for (Path file : files.toList()) {
                Files.copy(file, realms.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        build(Path.of(System.getProperty("kring.keycloak.provider")));
    }

    /** Once for each provider, with a marker as the launcher of Kring leaves it: that goes on with this Keycloak. */
    private void build(Path provider) throws IOException {
        Path marker = home.resolve("kring.built");
        Path copy = home.resolve("providers/kring.jar");
        if (Files.notExists(marker) || Files.mismatch(provider, copy) >= 0) {
            Files.deleteIfExists(marker);
            Files.copy(provider, copy, StandardCopyOption.REPLACE_EXISTING);
            run("build", "--db=postgres", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");
            await("Keycloak's build").atMost(PATIENCE).until(() -> !process.isAlive());
            assertEquals(0, process.exitValue(), "Keycloak's build failed; see " + home.resolveSibling("keycloak.log"));
            Files.createFile(marker);
        }
    }

    void start() throws IOException {
        run("start", "--optimized", "--import-realm");
        await("Keycloak's start").atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(this::isReady);
    }

    void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        await("Keycloak's end").atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }

    URI realm(String name) {
        return url().resolve("/realms/" + name);
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** How often the oldest entry of the outbox was tried; empty when the outbox is. */
    List<Integer> attemptsInOutbox() {
        try (var connection = database.getPostgresDatabase().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select attempts from kring_account_event order by position")) {
            List<Integer> attempts = new ArrayList<>();
            while (rows.next()) {
                attempts.add(rows.getInt(1));
            }
            return attempts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables with a row that holds this text anywhere. */
    List<String> tablesWith(String text) {
        List<String> found = new ArrayList<>();
        for (String table : query("select table_name from information_schema.tables where table_schema = 'public' order by 1")) {
            if (!query("select 'x' from \"" + table + "\" t where t::text like '%" + text + "%' limit 1").isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    /** The realms of the accounts that have an attribute of this value. */
    List<String> realmsWithAttribute(String value) {
        return query("select distinct r.name from user_attribute a join user_entity u on u.id = a.user_id join realm r on r.id = u.realm_id where a.value = '"
                + value + "' order by 1");
    }

    String log() throws IOException {
        return Files.readString(home.resolveSibling("keycloak.log"));
    }

    private List<String> query(String sql) {
        try (var connection = database.getPostgresDatabase().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        database.close();
    }

    /** Below the range from which systems take the ports of outgoing connections: one of those could take it before Keycloak is built and started. */
    static int freePort() {
        return ThreadLocalRandom.current().ints(LOWEST_PORT, HIGHEST_PORT).filter(KeycloakServer::isFree).findFirst().orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolveSibling("keycloak.log").toFile()));
        var environment = builder.environment();
        environment.put("KC_DB_URL", database.getJdbcUrl("postgres", "postgres"));
        environment.put("KC_DB_USERNAME", "postgres");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_HOSTNAME", url().toString());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx448m");
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        environment.put("KRING_DEMO", "true");
        environment.put("KRING_PUBLIC_URL", application.toString());
        environment.put("KRING_KEYCLOAK_URL", url().toString());
        environment.put("KRING_OIDC_CLIENT_SECRET", SECRET);
        environment.put("KRING_ACCOUNT_EVENTS_SECRET", SECRET);
        process = builder.start();
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended by itself; see " + home.resolveSibling("keycloak.log"));
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(realm("kring")).build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
