package be.kring.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * PostgreSQL, Keycloak and the nodes of Kring, with HAProxy in front when there are several; started in this order and
 * stopped in the opposite one. Each can be ended and started by itself meanwhile, to see how the others bear it.
 */
public final class Stack implements AutoCloseable {

    private final StackSettings settings;
    private final Console console;
    private final PostgresProcess postgres;
    private final KeycloakProcess keycloak;
    private final Proxy proxy;
    private final List<Node> nodes;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile boolean stopping;

    public Stack(StackSettings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.postgres = new PostgresProcess(settings);
        this.keycloak = new KeycloakProcess(settings);
        this.proxy = new Proxy(settings);
        this.nodes = IntStream.rangeClosed(1, settings.nodes()).mapToObj(number -> new Node(settings, console, proxy, number)).toList();
    }

    /**
     * Returns when Kring answers on all nodes and people can sign in. Keycloak and the nodes start at the same time: a node
     * asks for Keycloak only when the first person signs in.
     *
     * @throws StartFailure with a sentence for a person; what was started is stopped again. When the stack is closed
     *                      meanwhile, the failure is only that
     */
    public void start() {
        try {
            console.say("Starting PostgreSQL on port " + settings.ports().database());
            postgres.start();
            ImportedPorts.keep(settings.databases(), settings.ports());
            console.say("Starting Keycloak on port " + settings.ports().keycloak() + " and "
                    + (nodes.size() == 1 ? "WildFly" : nodes.size() + " nodes of WildFly, behind HAProxy,")
                    + " with Kring on port " + settings.ports().http());
            nodes.forEach(Node::start);
            proxy.start();
            keycloak.prepare(console);
            keycloak.start();
            Readiness.awaitAll(console, Stream.of(nodes.stream().map(Node::readiness), Stream.of(keycloak.readiness()),
                    proxy.readiness().stream()).flatMap(Function.identity()).toList());
            nodes.forEach(proxy::awaitUp);
            ready = true;
        } catch (RuntimeException e) {
            if (stopping) {
                awaitStopped();
                throw new StartFailure("Stopped while starting", e);
            }
            close();
            throw e;
        }
    }

    /** All nodes; most stacks have one. */
    public List<Node> nodes() {
        return nodes;
    }

    /** @param number counted from one */
    public Node node(int number) {
        return nodes.get(number - 1);
    }

    /** Whether the proxy finds that a node passes its check; there is one in front of several nodes only. */
    public boolean isServed(Node node) {
        return proxy.isUp(node);
    }

    /** Ends PostgreSQL as a power cut would. */
    public void killDatabase() {
        postgres.kill();
    }

    /** Stops PostgreSQL in order, without waiting for whoever is connected. */
    public void stopDatabase() {
        postgres.stop();
    }

    /** The process that all others of PostgreSQL descend from. */
    public ProcessHandle postgres() {
        return postgres.process();
    }

    /** Returns when PostgreSQL answers. */
    public void startDatabase() {
        postgres.start();
    }

    /** Stops PostgreSQL in order and starts it again: every connection is cut. */
    public void restartDatabase() {
        stopDatabase();
        startDatabase();
    }

    public void stopKeycloak() {
        keycloak.stop();
    }

    /** Returns when people can sign in again. */
    public void startKeycloak() {
        keycloak.start();
        Readiness.awaitAll(console, List.of(keycloak.readiness()));
    }

    public StackSettings settings() {
        return settings;
    }

    /**
     * Waits until a program ends by itself without which Kring cannot go on: then the sentence that says so. Of several
     * nodes one may end, which is said on the terminal.
     */
    public String awaitFailure() {
        List<CompletableFuture<String>> ends = new ArrayList<>();
        ends.add(postgres.ended().thenApply(ended -> "PostgreSQL has ended. Its log is " + postgres.log()));
        ends.add(keycloak.ended().thenApply(Stack::hasEnded));
        proxy.running().map(child -> child.ended().thenApply(Stack::hasEnded)).forEach(ends::add);
        CompletableFuture<?>[] ofNodes = nodes.stream().map(this::ended).toArray(CompletableFuture[]::new);
        ends.add(CompletableFuture.allOf(ofNodes).thenApply(all -> "No node is left. The logs are in " + settings.logs()));
        return (String) CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
    }

    private CompletableFuture<Void> ended(Node node) {
        return node.ended().thenAccept(child -> {
            if (!stopping) {
                console.say(hasEnded(child));
            }
        });
    }

    private static String hasEnded(Child child) {
        return child.name() + " has ended. Its log is " + child.log();
    }

    /** Stops all, in order unless nobody will miss it; a second call waits for the first. */
    @Override
    public void close() {
        synchronized (this) {
            if (stopping) {
                awaitStopped();
                return;
            }
            stopping = true;
        }
        console.say("Stopping WildFly");
        nodes.parallelStream().forEach(settings.throwAway() ? Node::abandon : Node::stop);
        proxy.stop();
        console.say("Stopping Keycloak");
        if (ready && !settings.throwAway()) {
            keycloak.stop();
        } else {
            keycloak.kill();
        }
        console.say("Stopping PostgreSQL");
        postgres.stop();
        console.say("Stopped");
        stopped.countDown();
    }

    private void awaitStopped() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
