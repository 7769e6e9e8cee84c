package be.kring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The assembled WildFly with Kring, run by the script that operators use. Its base folder is part of the stack's state and
 * gets the configuration of the assembly anew at each start.
 */
final class WildFlyProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final StackSettings settings;
    private final Path base;
    private Child child;

    WildFlyProcess(StackSettings settings) {
        this.settings = settings;
        this.base = settings.state().resolve("wildfly");
    }

    void start() {
        copyConfiguration();
        Path bin = settings.server().resolve("bin");
        child = Child.start("WildFly", settings.logs().resolve("wildfly.log"), base, environment(),
                List.of(Child.script(bin, "standalone"), "-Djboss.server.base.dir=" + base));
    }

    void awaitReady() {
        Readiness.awaitDeployed(child, settings.publicUrl() + "/health/ready", PATIENCE);
    }

    void stop() {
        if (child != null) {
            child.stop();
        }
    }

    void kill() {
        child.kill();
    }

    CompletableFuture<Child> ended() {
        return child.ended();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("NOPAUSE", "true");
        environment.put("KRING_PUBLIC_URL", settings.publicUrl());
        environment.put("KRING_BIND", "127.0.0.1");
        environment.put("KRING_HTTP_PORT", String.valueOf(settings.ports().http()));
        environment.put("KRING_MANAGEMENT_PORT", String.valueOf(settings.ports().management()));
        environment.put("KRING_CLUSTER_PORT", String.valueOf(settings.ports().cluster()));
        environment.put("KRING_DB_URL", settings.databaseUrl("kring"));
        environment.put("KRING_DB_USER", "kring");
        environment.put("KRING_DB_PASSWORD", "kring");
        environment.put("KRING_OIDC_ISSUER", settings.issuer());
        environment.put("KRING_OIDC_CLIENT_SECRET", StackSettings.DEMO_SECRET);
        environment.put("KRING_ACCOUNT_EVENTS_SECRET", StackSettings.DEMO_SECRET);
        environment.put("KRING_DEMO", "true");
        environment.putAll(settings.environment());
        return environment;
    }

    private void copyConfiguration() {
        Path source = settings.server().resolve("standalone/configuration");
        try (Stream<Path> files = Files.list(source)) {
            Path target = Files.createDirectories(base.resolve("configuration"));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StartFailure("WildFly's configuration cannot be copied to " + base + ": " + e.getMessage(), e);
        }
    }
}
