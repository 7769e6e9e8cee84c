package be.kring.discussion;

import be.kring.shared.Actor;
import be.kring.shared.DomainException;
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
 * Makes posts of what was approved, each in a transaction of its own after that of the approval: it tells other people than the approval does, and streams
 * are locked in one order. What a node that died left is posted by the next that looks.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeldRun {

    private static final Logger LOG = Logger.getLogger(HeldRun.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(25);

    @Inject
    HeldWork work;

    @Inject
    Jobs jobs;

    @Resource
    ManagedExecutorService executor;

    /** Something that was approved. */
    record Approved(UUID heldId) {
    }

    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Approved approved) {
        executor.execute(() -> post(approved.heldId()));
    }

    @Schedule(hour = "*", minute = "*", second = "15/30", persistent = false)
    void tick() {
        jobs.run("held", EVERY, () -> work.listSilent(Actor.SYSTEM).forEach(this::post));
    }

    private void post(UUID heldId) {
        try {
            work.post(Actor.SYSTEM, heldId);
        } catch (DomainException noPlace) {
            work.lapse(Actor.SYSTEM, heldId);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "What was approved is not posted yet: " + heldId, failure);
        }
    }
}
