package be.kring.mentoring;

import be.kring.group.GroupChanged;
import be.kring.group.MemberLeft;
import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the rounds that are due, tells people of proposals, and tends the programmes, one node for all. Who leaves a group, and what ends with it, is seen to at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MentoringRun {

    private static final Logger LOG = Logger.getLogger(MentoringRun.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(9);

    @Inject
    RoundWork rounds;

    @Inject
    TendingWork tending;

    @Inject
    Jobs jobs;

    @Resource
    ManagedExecutorService executor;

    /** A round was made; people are to be told. */
    record Made() {
    }

    /** Something in a programme may have come to its end. */
    record Tend(UUID groupId) {
    }

    public void made(@Observes(during = TransactionPhase.AFTER_SUCCESS) Made made) {
        executor.execute(() -> carefully("proposals", this::tellAll));
    }

    public void tend(@Observes(during = TransactionPhase.AFTER_SUCCESS) Tend event) {
        tendSoon(event.groupId());
    }

    public void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberLeft event) {
        tendSoon(event.groupId());
    }

    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) GroupChanged event) {
        tendSoon(event.groupId());
    }

    @Schedule(hour = "*", minute = "*/10", second = "55", persistent = false)
    void tick() {
        jobs.run("mentoring", EVERY, () -> doAll(Actor.SYSTEM));
    }

    /** What is due now. */
    public void doAll(Actor actor) {
        tending.list(actor).forEach(this::tend);
        rounds.listDue(actor).forEach(group -> carefully(group, () -> rounds.run(actor, group)));
        carefully("proposals", this::tellAll);
    }

    private void tendSoon(UUID groupId) {
        executor.execute(() -> tend(groupId));
    }

    private void tend(UUID groupId) {
        carefully(groupId, () -> tending.tend(Actor.SYSTEM, groupId));
    }

    private void tellAll() {
        boolean more = true;
        while (more) {
            more = rounds.tellSome(Actor.SYSTEM);
        }
    }

    private static void carefully(Object about, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Mentoring did not go on for " + about + "; the next run tries again", failure);
        }
    }
}
