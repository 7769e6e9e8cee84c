package be.kring.rule;

import be.kring.expertise.ExpertiseChanged;
import be.kring.expertise.TopicMerged;
import be.kring.person.MandateChanged;
import be.kring.person.PersonChanged;
import be.kring.person.PersonSignedIn;
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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Evaluates rules in the background: of one group when they change, of all groups every night, and of one person when they sign in or something is said of
 * them. What a dead node left the next that looks begins anew; all of it bears being done twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RuleRun {

    private static final Logger LOG = Logger.getLogger(RuleRun.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(50);
    /** In Brussels, after the turn of the day and, once, of the year. */
    private static final Duration NIGHTLY_AT = Duration.ofMinutes(5);
    /** So many people in one transaction: the stream of the group is locked as long. */
    private static final int PORTION = 200;
    private static final Set<ExpertiseChanged.Change> CLAIMS = EnumSet.of(ExpertiseChanged.Change.CLAIMED, ExpertiseChanged.Change.REMOVED, ExpertiseChanged.Change.MERGED);

    @Inject
    RuleWork work;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /** Rules that somebody has changed. */
    record Changed(UUID groupId) {
    }

    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        executor.execute(() -> evaluate(Actor.SYSTEM, changed.groupId()));
    }

    public void signedIn(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonSignedIn event) {
        executor.execute(() -> look(Actor.SYSTEM, event.personId()));
    }

    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged event) {
        executor.execute(() -> look(Actor.SYSTEM, event.personId()));
    }

    public void mandated(@Observes(during = TransactionPhase.AFTER_SUCCESS) MandateChanged event) {
        executor.execute(() -> look(Actor.SYSTEM, event.personId()));
    }

    public void claimed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExpertiseChanged event) {
        if (CLAIMS.contains(event.change())) {
            executor.execute(() -> look(Actor.SYSTEM, event.personId()));
        }
    }

    /** A rule that names one of the two covers whoever claims the other, too. */
    public void merged(@Observes(during = TransactionPhase.AFTER_SUCCESS) TopicMerged event) {
        executor.execute(() -> evaluateWaiting(Actor.SYSTEM));
    }

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void tick() {
        jobs.run("rules nightly", sinceNight(), () -> work.awaitAll(Actor.SYSTEM));
        jobs.run("rules", EVERY, () -> evaluateWaiting(Actor.SYSTEM));
    }

    private void evaluateWaiting(Actor actor) {
        work.listWaiting(actor).forEach(group -> evaluate(actor, group));
    }

    /** The job is due unless it was begun since last night. */
    private Duration sinceNight() {
        Instant now = clock.instant();
        ZonedDateTime begin = now.minus(NIGHTLY_AT).atZone(RuleSql.BRUSSELS).toLocalDate().atStartOfDay(RuleSql.BRUSSELS).plus(NIGHTLY_AT);
        return Duration.between(begin.toInstant(), now);
    }

    /** Carries out what the rules of a group say about everybody. */
    public void evaluate(Actor actor, UUID groupId) {
        try {
            List<UUID> people = work.listConcerned(actor, groupId);
            if (!people.isEmpty()) {
                work.reached(actor, groupId, RunState.RUNNING, 0);
            }
            for (int from = 0; from < people.size(); from += PORTION) {
                work.carryOut(actor, groupId, people.subList(from, Math.min(people.size(), from + PORTION)));
                if (from / PORTION % 5 == 4) {
                    work.reached(actor, groupId, RunState.RUNNING, 100 * from / people.size());
                }
            }
            work.reached(actor, groupId, RunState.DONE, 100);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The rules of group " + groupId + " were not carried out to the end; the next night tries again", failure);
            work.reached(actor, groupId, RunState.FAILED, 0);
        }
    }

    /** Carries out what all rules say about one person. */
    public void look(Actor actor, UUID personId) {
        try {
            work.listGroups(actor, personId).forEach(group -> work.carryOut(actor, group, List.of(personId)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The rules were not carried out for person " + personId + "; the next night tries again", failure);
        }
    }
}
