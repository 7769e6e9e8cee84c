package be.kring.question;

import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** Asks of every answer whose time has come, and those who come after an author who left without saying. */
    public void askAll(Actor actor) {
        askEach(work.listDue(actor), id -> work.ask(actor, id));
        askEach(work.listForsaken(actor), id -> work.askHeirs(actor, id));
    }

    private static void askEach(List<UUID> ids, Consumer<UUID> ask) {
        ids.forEach(id -> {
            try {
                ask.accept(id);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "Nobody was asked yet whether the answer to question " + id + " still holds", failure);
            }
        });
    }
}
