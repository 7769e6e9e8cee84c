package be.kring.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One node: the assembled WildFly with Kring, run by the script that operators use. Its base folder is part of the stack's
 * state and gets the configuration of the assembly anew at each start.
 */
public final class Node {

    private final StackSettings settings;
    private final Console console;
    private final Proxy proxy;
    private final int number;
    private Child child;
    private boolean paused;

    /** @param number counted from one */
    Node(StackSettings settings, Console console, Proxy proxy, int number) {
        this.settings = settings;
        this.console = console;
        this.proxy = proxy;
        this.number = number;
    }

    /** A node on databases and a Keycloak that are there already; the environment of the settings says where Keycloak is. */
    public static Node alone(StackSettings settings, Console console) {
        return new Node(settings, console, new Proxy(settings), 1);
    }

    /** Its {@code KRING_NODE}, which is also its name in the cookie of the proxy. */
    public String name() {
        return "kring-" + number;
    }

    /**
     * Where this node itself listens. Kring serves one host only: a call must bear the {@code Host} of
     * {@link StackSettings#publicUrl}, except for {@code /health}. To reach one node as people do, send the proxy's cookie
     * {@code KRING_NODE} with {@link #name}.
     */
    public String url() {
        return "http://localhost:" + ports().http();
    }

    public StackPorts.OfNode ports() {
        return settings.ports().node(number);
    }

    /** The Java process that runs it now. */
    public ProcessHandle process() {
        return child.java();
    }

    /** What it prints. */
    public Path log() {
        return settings.logs().resolve(settings.folder(number) + ".log");
    }

    public void start() {
        start(settings.nodes() == 1 ? "WildFly with Kring" : "Node " + name(), settings.layOutServer(number), "standalone.xml");
    }

    /**
     * Starts the same server with another application in the place of Kring, which was stopped before; {@link #stop} ends it.
     *
     * @param ready a path that answers 200 as soon as the application is there
     */
    public void startInstead(Path application, String ready) {
        Path base = settings.layOutServer(number);
        start("WildFly with " + application.getFileName(), base, BareConfiguration.write(base.resolve("configuration"), application));
        Readiness.awaitAll(console, List.of(readiness(ready)));
    }

    private synchronized void start(String what, Path base, String configuration) {
        child = Child.start(what, log(), base, environment(), List.of(Child.script(settings.server().resolve("bin"), "standalone"),
                "-Djboss.server.base.dir=" + base, "--server-config=" + configuration));
    }

    /** Returns when it is ready and, where there is a proxy, gets requests from it. */
    public void await() {
        Readiness.awaitAll(console, List.of(readiness()));
        proxy.awaitUp(this);
    }

    /** Ends it as a power cut would. */
    public synchronized void kill() {
        child.kill();
        paused = false;
    }

    /** Stops it in order, as an operator does. */
    public synchronized void stop() {
        if (child != null) {
            resume();
            child.stop();
        }
    }

    /** Ends it at once when it was started: nobody will ask anything of it again. */
    synchronized void abandon() {
        if (child != null) {
            kill();
        }
    }

    /** Holds it as it is (SIGSTOP): its connections stay open and nobody answers on them. */
    public synchronized void pause() {
        child.signal("STOP");
        paused = true;
    }

    /** Lets it go on (SIGCONT) after {@link #pause}; nothing happens when it is not paused. */
    public synchronized void resume() {
        if (paused) {
            child.signal("CONT");
            paused = false;
        }
    }

    Readiness readiness() {
        return readiness("/health/ready");
    }

    private Readiness readiness(String path) {
        return new Readiness(child, url() + path, true);
    }

    CompletableFuture<Child> ended() {
        return child.ended();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("NOPAUSE", "true");
        environment.put("KRING_NODE", name());
        environment.put("KRING_PUBLIC_URL", settings.publicUrl());
        environment.put("KRING_TRUST_PROXY", String.valueOf(settings.nodes() > 1));
        environment.put("KRING_BIND", "127.0.0.1");
        environment.put("KRING_HTTP_PORT", String.valueOf(ports().http()));
        environment.put("KRING_MANAGEMENT_PORT", String.valueOf(ports().management()));
        environment.put("KRING_CLUSTER_PORT", String.valueOf(ports().cluster()));
        environment.put("KRING_DB_URL", settings.databaseUrl("kring"));
        environment.put("KRING_DB_USER", PostgresProcess.WORKING_ROLE);
        environment.put("KRING_DB_PASSWORD", PostgresProcess.WORKING_ROLE);
        environment.put("KRING_DB_OWNER", "kring");
        environment.put("KRING_DB_OWNER_PASSWORD", "kring");
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
