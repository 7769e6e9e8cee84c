package be.kring.mission;

import be.kring.group.MemberLeft;
import be.kring.person.PersonChanged;
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
 * Ends missions and applications that cannot go on, at once when somebody leaves a group or an account ends, and every hour what a node that died left; and
 * forgets, after a while, what was said in applications. One node for all.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MissionRun {

    private static final Logger LOG = Logger.getLogger(MissionRun.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(50);

    @Inject
    MissionWork work;

    @Inject
    Jobs jobs;

    @Resource
    ManagedExecutorService executor;

    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false)
    void tick() {
        jobs.run("missions", EVERY, () -> {
            settleAll(Actor.SYSTEM, null);
            work.forget(Actor.SYSTEM);
        });
    }

    public void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberLeft event) {
        executor.execute(() -> settleAll(Actor.SYSTEM, event.personId()));
    }

    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged event) {
        executor.execute(() -> settleAll(Actor.SYSTEM, event.personId()));
    }

    /** @param personId what concerns this person; null for everybody */
    public void settleAll(Actor actor, UUID personId) {
        work.listBroken(actor, personId).forEach(id -> {
            try {
                work.settle(actor, id);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "Mission " + id + " was not settled; the next run tries again", failure);
            }
        });
    }
}
