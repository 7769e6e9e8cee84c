package be.kring.container;

import be.kring.shared.Jobs;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Work that comes back is done by one, and goes on when that one dies. Each who asks has a connection of its own, as each node has. */
@ExtendWith(ArquillianExtension.class)
class JobsIT {

    private static final Duration HOURLY = Duration.ofHours(1);

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    Jobs jobs;

    @Test
    void of_ten_that_ask_at_once_one_does_it_and_the_others_not_before_it_is_due_again() {
        String name = "job-" + UUID.randomUUID();
        AtomicInteger runs = new AtomicInteger();
        var outcomes = together.times(10, () -> jobs.run(name, HOURLY, runs::incrementAndGet));
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        assertEquals(1, outcomes.stream().filter(Together.Outcome::value).count());
        assertEquals(1, runs.get());
        assertFalse(jobs.run(name, HOURLY, runs::incrementAndGet));
    }

    @Test
    void a_job_is_due_again_when_the_time_between_two_runs_is_over() {
        String name = "job-" + UUID.randomUUID();
        assertTrue(world.minutesAgo(60, () -> jobs.run(name, HOURLY, () -> { })));
        assertTrue(jobs.run(name, HOURLY, () -> { }));
        assertFalse(jobs.run(name, HOURLY, () -> { }));
    }

    @Test
    void a_job_whose_node_died_is_taken_over_a_little_later() {
        String name = "job-" + UUID.randomUUID();
        Runnable dies = () -> {
            throw new IllegalStateException("the node dies");
        };
        assertThrows(IllegalStateException.class, () -> world.minutesAgo(6, () -> jobs.run(name, HOURLY, dies)));
        assertFalse(world.minutesAgo(5, () -> jobs.run(name, HOURLY, () -> { })), "the others let it have its time");
        assertTrue(jobs.run(name, HOURLY, () -> { }), "then one of them does it");
    }

    @Test
    void a_job_that_people_wait_for_is_taken_over_as_soon_as_it_says() {
        String name = "job-" + UUID.randomUUID();
        Runnable dies = () -> {
            throw new IllegalStateException("the node dies");
        };
        assertThrows(IllegalStateException.class, () -> world.minutesAgo(2, () -> jobs.run(name, HOURLY, Duration.ofMinutes(1), dies)));
        assertTrue(jobs.run(name, HOURLY, () -> { }));
    }
}
