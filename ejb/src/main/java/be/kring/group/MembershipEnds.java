package be.kring.group;

import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Ends mutes, bans and memberships of guests within a minute of their time, each in a transaction of its own. */
@Stateless
public class MembershipEnds {

    private static final Duration EVERY = Duration.ofSeconds(50);
    private static final int PORTION = 500;

    @Inject
    MembershipRepository memberships;

    @Inject
    SanctionService sanctions;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** What is over by now. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void endDue(Actor actor) {
        List<MembershipId> due = memberships.listDue(clock.instant(), PORTION);
        due.forEach(id -> sanctions.end(actor, id.groupId(), id.personId()));
    }

    @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        jobs.run("memberships", EVERY, () -> endDue(Actor.SYSTEM));
    }
}
