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

/** Deletes groups within the hour in which they are due, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GroupDeletions {

    private static final Duration EVERY = Duration.ofMinutes(55);

    @Inject
    GroupRepository groups;

    @Inject
    GroupEndService ends;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** Those that are due by now. */
    public void deleteDue(Actor actor) {
        groups.listToDelete(clock.instant()).forEach(id -> ends.erase(actor, id));
    }

    @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
    void tick() {
        jobs.run("group-deletions", EVERY, () -> deleteDue(Actor.SYSTEM));
    }
}
