package be.kring.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * PostgreSQL, Keycloak and WildFly with Kring, started in this order and stopped in the opposite one. When one of them
 * ends by itself the others are stopped: half a Kring helps nobody.
 */
public final class Stack implements AutoCloseable {

    private final StackSettings settings;
    private final Console console;
    private final PostgresProcess postgres;
    private final KeycloakProcess keycloak;
    private final WildFlyProcess wildfly;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile boolean stopping;

    public Stack(StackSettings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.postgres = new PostgresProcess(settings);
        this.keycloak = new KeycloakProcess(settings);
        this.wildfly = new WildFlyProcess(settings);
    }

    /**
     * Returns when Kring answers and people can sign in. Keycloak and WildFly start at the same time: WildFly asks for
     * Keycloak only when the first person signs in.
     *
     * @throws StartFailure with a sentence for a person; what was started is stopped again. When the stack is closed
     *                      meanwhile, the failure is only that
     */
    public void start() {
        try {
            console.say("Starting PostgreSQL on port " + settings.ports().database());
            postgres.start();
            watch(postgres.ended().thenApply(ended -> "PostgreSQL has ended. Its log is " + postgres.log()));
            keycloak.prepare(console);
            console.say("Starting Keycloak on port " + settings.ports().keycloak()
                    + " and WildFly with Kring on port " + settings.ports().http());
            keycloak.start();
            watch(keycloak.ended().thenApply(ended -> "Keycloak has ended. Its log is " + ended.log()));
            startKring();
            Readiness.awaitAll(console, List.of(wildfly.readiness(), keycloak.readiness()));
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

    /** Ends WildFly as a power cut would; the others go on. {@link #startKring()} and {@link #awaitKring()} bring it back. */
    public void killKring() {
        wildfly.kill();
    }

    /** Stops WildFly in order; the others go on. */
    public void stopKring() {
        wildfly.stop();
    }

    public void startKring() {
        wildfly.start();
        if (!settings.throwAway()) {
            watch(wildfly.ended().thenApply(ended -> "WildFly has ended. Its log is " + ended.log()));
        }
    }

    public void awaitKring() {
        Readiness.awaitAll(console, List.of(wildfly.readiness()));
    }

    /**
     * Starts WildFly with another application in the place of Kring, which was stopped before; {@link #stopKring()} ends it.
     *
     * @param ready a path that answers 200 as soon as the application is there
     */
    public void startInstead(Path application, String ready) {
        wildfly.startWith(application);
        Readiness.awaitAll(console, List.of(wildfly.readiness(ready)));
    }

    /** The process that all others of PostgreSQL descend from. */
    public ProcessHandle postgres() {
        return postgres.process();
    }

    /** The Java process that runs Kring now. */
    public ProcessHandle kring() {
        return wildfly.java();
    }

    public StackSettings settings() {
        return settings;
    }

    /** Waits until the stack is stopped from elsewhere, or one program ends by itself: then the sentence that says so. */
    public String awaitFailure() {
        return failure.join();
    }

    private void watch(CompletableFuture<String> ended) {
        ended.thenAccept(sentence -> {
            if (!stopping) {
                failure.complete(sentence);
            }
        });
    }

    /** Stops all three; a second call waits for the first. */
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
        wildfly.stop();
        console.say("Stopping Keycloak");
        if (ready) {
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
