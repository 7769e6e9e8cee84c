package be.kring.question;

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

/** Asks, once a year, whether accepted answers still hold; one node for all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecheckRun {

    private static final Logger LOG = Logger.getLogger(RecheckRun.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(50);

    @Inject
    RecheckWork work;

    @Inject
    Jobs jobs;

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    void tick() {
        jobs.run("question-recheck", EVERY, () -> askAll(Actor.SYSTEM));
    }

    /** Asks of every answer whose time has come; those who come after an author who left without saying; and the moderators, when nobody says anything. */
    public void askAll(Actor actor) {
        for (RecheckReason reason : RecheckReason.values()) {
            work.list(actor, reason).forEach(id -> ask(actor, reason, id));
        }
    }

    private void ask(Actor actor, RecheckReason reason, UUID id) {
        try {
            work.ask(actor, reason, id);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Nobody was asked yet whether the answer to question " + id + " still holds", failure);
        }
    }
}
