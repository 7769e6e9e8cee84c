package be.kring.admission;

import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;

/** Deletes invitations that have expired, within a few minutes; until then nobody sees or uses them any more. */
@Stateless
public class InvitationEnds {

    private static final Duration EVERY = Duration.ofMinutes(4);
    private static final int PORTION = 500;

    @Inject
    InvitationRepository invitations;

    @Inject
    InvitationService service;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** What is over by now, each in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void endExpired(Actor actor) {
        invitations.listExpired(clock.instant(), PORTION).forEach(id -> service.end(actor, id));
    }

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        jobs.run("invitations", EVERY, () -> endExpired(Actor.SYSTEM));
    }
}
