package be.kring.enrolment;

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

/** Carries started imports out in the background. One of which nothing is heard, because its node died, is begun anew by the next that looks. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrolmentRun {

    private static final Logger LOG = Logger.getLogger(EnrolmentRun.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(50);

    @Inject
    EnrolmentWork work;

    @Inject
    Jobs jobs;

    @Resource
    ManagedExecutorService executor;

    /** An import that somebody has started. */
    record Started(UUID importId) {
    }

    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Started started) {
        executor.execute(() -> carryOut(started.importId()));
    }

    @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
    void tick() {
        jobs.run("imports", EVERY, () -> {
            work.listSilent(Actor.SYSTEM).forEach(this::carryOut);
            work.forgetOld(Actor.SYSTEM);
        });
    }

    private void carryOut(UUID importId) {
        try {
            work.carryOut(Actor.SYSTEM, importId, percent -> executor.execute(() -> work.reached(Actor.SYSTEM, importId, percent)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Import " + importId + " failed; nobody was let in", failure);
            work.fail(Actor.SYSTEM, importId);
        }
    }
}
