package be.kring.mail;

import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Brings letters to the mail server, one node for all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailRun {

    private static final Duration EVERY = Duration.ofSeconds(15);
    /** Less than a job may last. */
    private static final Duration ROOM = Duration.ofMinutes(3);

    @Inject
    MailWork work;

    @Inject
    MailServer server;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void tick() {
        jobs.run("mail", EVERY, () -> sendDue(Actor.SYSTEM));
    }

    /** Tries every letter that is due, each once; without a mail server they wait. */
    public void sendDue(Actor actor) {
        Instant end = clock.instant().plus(ROOM);
        boolean more = server.isThere();
        while (more && clock.instant().isBefore(end)) {
            more = work.sendNext(actor);
        }
        work.forget(actor);
    }
}
