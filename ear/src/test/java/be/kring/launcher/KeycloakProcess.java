package be.kring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Keycloak with our provider and the realms of the demo. It is built once for our provider and database ({@code kc build}),
 * which makes each later start short; a realm is imported only when it is not there yet.
 */
final class KeycloakProcess {

    private final StackSettings settings;
    private final Path home;
    private Child child;

    KeycloakProcess(StackSettings settings) {
        this.settings = settings;
        this.home = settings.keycloak();
    }

    /** Builds Keycloak anew when our provider has changed, and lays our realms ready. */
    @SuppressWarnings("try")
    void prepare(Console console) {
        try (Turn turn = Turn.in(home)) {
            build(console);
            copyRealms();
        } catch (IOException e) {
            throw new StartFailure("Keycloak cannot be prepared: " + e.getMessage(), e);
        }
    }

    private void build(Console console) throws IOException {
        Path marker = home.resolve("kring.built");
        Path copy = home.resolve("providers/kring.jar");
        if (Files.exists(marker) && Files.mismatch(settings.provider(), copy) < 0) {
            return;
        }
        console.say("Preparing Keycloak (once, about 30 s)");
        Files.deleteIfExists(marker);
        Files.copy(settings.provider(), copy, StandardCopyOption.REPLACE_EXISTING);
        Child build = Child.start("Keycloak's build", settings.logs().resolve("keycloak-build.log"), home, Map.of(),
                List.of(Child.script(home.resolve("bin"), "kc"), "build", "--db=postgres", "--cache=local",
                        "--health-enabled=false", "--metrics-enabled=false"));
        if (build.ended().thenApply(Child::exitCode).join() != 0) {
            throw new StartFailure("Keycloak's build failed. Its log is " + build.log() + ":"
                    + System.lineSeparator() + build.lastWords());
        }
        Files.createFile(marker);
    }

    void start() {
        child = Child.start("Keycloak", settings.logs().resolve("keycloak.log"), home, environment(),
                List.of(Child.script(home.resolve("bin"), "kc"), "start", "--optimized", "--import-realm"));
    }

    /** Says ready when our realm is there. */
    Readiness readiness() {
        return new Readiness(child, settings.issuer(), false);
    }

    void stop() {
        if (child != null) {
            child.stop();
        }
    }

    /** While it is importing realms it does not listen to a signal; the import of a realm is one transaction. */
    void kill() {
        if (child != null) {
            child.kill();
        }
    }

    CompletableFuture<Child> ended() {
        return child.ended();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", settings.databaseUrl("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", "keycloak");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(settings.ports().keycloak()));
        environment.put("KC_HOSTNAME", settings.keycloakUrl());
        environment.put("KC_CACHE", "local");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx448m");
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        environment.put("KRING_DEMO", "true");
        environment.put("KRING_PUBLIC_URL", settings.publicUrl());
        environment.put("KRING_KEYCLOAK_URL", settings.keycloakUrl());
        environment.put("KRING_OIDC_CLIENT_SECRET", StackSettings.DEMO_SECRET);
        environment.put("KRING_ACCOUNT_EVENTS_SECRET", StackSettings.DEMO_SECRET);
        environment.putAll(settings.environment());
        return environment;
    }

    /** What has not changed stays untouched: another Keycloak may be reading it. */
    private void copyRealms() throws IOException {
        try (Stream<Path> files = Files.list(settings.realms())) {
            Path target = Files.createDirectories(home.resolve("data/import"));
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                Path copy = target.resolve(file.getFileName());
                if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
