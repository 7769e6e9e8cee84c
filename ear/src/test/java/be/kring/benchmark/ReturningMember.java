package be.kring.benchmark;

import be.kring.benchmark.socket.Handshake;
import be.kring.benchmark.socket.Swarm;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A member who comes back as our pages do, at the same intervals: {@code web/src/main/frontend/src/features/live/backoff.ts}. */
final class ReturningMember extends Member {

    private static final int FIRST_MILLIS = 250;
    private static final int SECOND_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 30_000;
    private static final int LARGEST_DOUBLING = 5;

    private final ScheduledExecutorService clock;
    private int attempt;

    ReturningMember(Swarm swarm, Handshake handshake, String stream, ScheduledExecutorService clock) {
        super(swarm, handshake, stream, Arrivals.IGNORED);
        this.clock = clock;
    }

    @Override
    void lost(String why) {
        clock.schedule(this::connect, backoffMillis(), TimeUnit.MILLISECONDS);
        attempt++;
    }

    @Override
    void greeted() {
        attempt = 0;
    }

    private long backoffMillis() {
        double random = ThreadLocalRandom.current().nextDouble();
        return Math.round(attempt == 0 ? random * FIRST_MILLIS
                : Math.min(LONGEST_MILLIS, SECOND_MILLIS << Math.min(attempt - 1, LARGEST_DOUBLING)) * (0.5 + random / 2));
    }
}
