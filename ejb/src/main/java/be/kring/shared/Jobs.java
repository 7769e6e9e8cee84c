package be.kring.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Work that comes back and that one node does for all. Every node asks often, by a timer of its own; the database gives the job to
 * the first that asks when it is due. A node that dies, or fails, leaves it to the next that asks after {@link #LONGEST}. The work
 * must bear being done twice: a node that was held up longer than that may come back while another is at it.
 */
@ApplicationScoped
public class Jobs {

    /** No job takes longer than this, or it is shared out, unless it says another time. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    @Inject
    JobRepository claims;

    @Inject
    Schema schema;

    @Inject
    Event<JobRun> runs;

    @Inject
    Clock clock;

    /**
     * Does the work on this node, unless it is not due, another node is at it, or the schema is not there yet. It runs outside the transactions in which the job is claimed
     * and ended, so that others see at once that it is taken.
     *
     * @param name  of the job, for good
     * @param every how much time lies between the begins of two runs
     * @param work  in the transaction of the caller, if any; when it throws, the job is due again after {@link #LONGEST}
     * @return whether this node did it
     */
    public boolean run(String name, Duration every, Runnable work) {
        return run(name, every, LONGEST, work);
    }

    /**
     * The same for work that people wait for: when the node dies, or the work throws, another goes on after {@code longest}.
     *
     * @param longest how long the job may take on one node
     */
    public boolean run(String name, Duration every, Duration longest, Runnable work) {
        Instant begin = clock.instant();
        boolean mine = schema.isCurrent() && claims.claim(name, begin.minus(every), begin, begin.plus(longest));
        if (mine) {
            boolean done = false;
            try {
                work.run();
                claims.end(name, begin);
                done = true;
            } finally {
                runs.fire(new JobRun(name, Duration.between(begin, clock.instant()), done));
            }
        }
        return mine;
    }
}
