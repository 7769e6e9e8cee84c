package be.kring.search;

import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the index, on one node at a time: what is new enters it within seconds, and when much is new the figures are counted anew. A node that dies loses
 * nothing: what it had in hand is still in the queue.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexRun {

    private static final Duration EVERY = Duration.ofSeconds(1);
    /** Well below what a job may take; the rest is for the next run. */
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    @Inject
    IndexWork work;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (work.hasWork(Actor.SYSTEM)) {
            jobs.run("search", EVERY, this::index);
        }
    }

    private void index() {
        Instant end = clock.instant().plus(AT_MOST);
        while (work.takePortion(Actor.SYSTEM) > 0 && clock.instant().isBefore(end)) {
            continue;
        }
        work.count(Actor.SYSTEM);
    }
}
