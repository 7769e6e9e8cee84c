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
 * nothing: what it had in hand is still in the queue, and another goes on after {@link #LONGEST}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexRun {

    private static final Duration EVERY = Duration.ofSeconds(1);
    /** Who writes expects to find it; a portion that takes longer may be taken by two nodes, each with other posts. */
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** Well below what the job may take; the rest is for the next run. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Inject
    IndexWork work;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (work.hasWork(Actor.SYSTEM) && jobs.run("search", EVERY, LONGEST, this::index)) {
            jobs.run("search figures", EVERY, () -> work.count(Actor.SYSTEM));
        }
    }

    private void index() {
        Instant end = clock.instant().plus(AT_MOST);
        while (work.takePortion(Actor.SYSTEM) > 0 && clock.instant().isBefore(end)) {
            continue;
        }
    }
}
