package be.kring.desk;

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

/** Looks after desks every minute, one node for all: see {@link Upkeep}; and tells them what was posted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeskRun {

    private static final Logger LOG = Logger.getLogger(DeskRun.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(50);

    @Inject
    DeskWork work;

    @Inject
    Jobs jobs;

    @Resource
    ManagedExecutorService executor;

    /** A conversation became a question with its answer. */
    record Posted(UUID talkId) {
    }

    /** In a transaction of its own, after that of the question: both lock streams, each in rising order. */
    public void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Posted event) {
        executor.execute(() -> carefully("Nobody at the desk was told that conversation " + event.talkId() + " was posted", () -> work.tell(Actor.SYSTEM, event.talkId())));
    }

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void tick() {
        jobs.run("desk", EVERY, () -> settleAll(Actor.SYSTEM));
    }

    /** Every desk at which there is somebody, each in a transaction of its own; then what is kept no longer goes. */
    public void settleAll(Actor actor) {
        for (UUID groupId : work.listBusy(actor)) {
            carefully("The desk of group " + groupId + " was not looked after; the next run tries again", () -> work.settle(actor, groupId));
        }
        work.forget(actor);
    }

    private static void carefully(String otherwise, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, otherwise, failure);
        }
    }
}
