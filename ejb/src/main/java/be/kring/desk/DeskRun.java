package be.kring.desk;

import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks after desks every minute, one node for all: see {@link Upkeep}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeskRun {

    private static final Logger LOG = Logger.getLogger(DeskRun.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(50);

    @Inject
    DeskWork work;

    @Inject
    Jobs jobs;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void tick() {
        jobs.run("desk", EVERY, () -> settleAll(Actor.SYSTEM));
    }

    /** Every desk at which there is somebody, each in a transaction of its own; then what is kept no longer goes. */
    public void settleAll(Actor actor) {
        for (UUID groupId : work.listBusy(actor)) {
            try {
                work.settle(actor, groupId);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "The desk of group " + groupId + " was not looked after; the next run tries again", failure);
            }
        }
        work.forget(actor);
    }
}
