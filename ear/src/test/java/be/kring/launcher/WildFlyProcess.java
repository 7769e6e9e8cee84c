package be.kring.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The assembled WildFly with Kring, run by the script that operators use. Its base folder is part of the stack's state and
 * gets the configuration of the assembly anew at each start.
 */
final class WildFlyProcess {

    private final StackSettings settings;
    private Child child;

    WildFlyProcess(StackSettings settings) {
        this.settings = settings;
    }

    void start() {
        start("WildFly with Kring", settings.layOutServer(), "standalone.xml");
    }

    /** Starts the same server with another application in the place of Kring. */
    void startWith(Path application) {
        Path base = settings.layOutServer();
        start("WildFly with " + application.getFileName(), base, BareConfiguration.write(base.resolve("configuration"), application));
    }

    private void start(String name, Path base, String configuration) {
        Path bin = settings.server().resolve("bin");
        child = Child.start(name, settings.logs().resolve("wildfly.log"), base, environment(),
                List.of(Child.script(bin, "standalone"), "-Djboss.server.base.dir=" + base, "--server-config=" + configuration));
    }

    Readiness readiness() {
        return readiness("/health/ready");
    }

    /** @param path what answers 200 as soon as the application is there */
    Readiness readiness(String path) {
        return new Readiness(child, settings.publicUrl() + path, true);
    }

    void stop() {
        if (child != null) {
            child.stop();
        }
    }

    void kill() {
        child.kill();
    }

    ProcessHandle java() {
        return child.java();
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
        if (settings.throwAway()) {
            environment.put("KRING_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        }
        environment.putAll(settings.environment());
        return environment;
    }
}
