package be.kring.checker;

import be.kring.checker.actor.Actor;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Lets all actors act, each one thing after the other, until they are told to stop. What an actor fails at is said once for each kind. */
final class Bustle implements AutoCloseable {

    /** Many more than cores: they wait for answers. */
    private static final int THREADS = 96;
    private static final long SPREAD_MILLIS = 1_000;
    private static final long AFTER_FAILURE_MILLIS = 2_000;

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(THREADS);
    private final Consumer<String> said;
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final AtomicInteger acting = new AtomicInteger();

    Bustle(Consumer<String> said) {
        this.said = said;
    }

    /** @param goesOn asked before each thing; when it says no, this actor has ended */
    void start(Actor actor, BooleanSupplier goesOn) {
        acting.incrementAndGet();
        clock.schedule(() -> turn(actor, goesOn), ThreadLocalRandom.current().nextLong(SPREAD_MILLIS), TimeUnit.MILLISECONDS);
    }

    void everySecond(Runnable work) {
        clock.scheduleAtFixedRate(work, 1, 1, TimeUnit.SECONDS);
    }

    /** How many actors have not ended. */
    int acting() {
        return acting.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void turn(Actor actor, BooleanSupplier goesOn) {
        if (!goesOn.getAsBoolean()) {
            acting.decrementAndGet();
            return;
        }
        long pause = AFTER_FAILURE_MILLIS;
        try {
            pause = actor.act();
        } catch (RuntimeException | AssertionError failure) {
            String kind = actor.getClass().getSimpleName() + ": " + failure.getClass().getSimpleName();
            if (failures.add(kind) && !clock.isShutdown()) {
                said.accept("An actor failed, and goes on. " + kind + ": " + failure.getMessage());
            }
        }
        if (!clock.isShutdown()) {
            clock.schedule(() -> turn(actor, goesOn), pause, TimeUnit.MILLISECONDS);
        }
    }
}
