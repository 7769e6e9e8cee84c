package be.kring.rule;

import be.kring.group.MembershipService;
import be.kring.group.RuledMemberships;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The transactions of {@link RuleRun}: each carries out what the rules of one group say about some people, and looks again at each of them before it does. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RuleWork {

    /** Who learns it too late for the turn of the year still has this long. */
    static final Duration NOTICE = Duration.ofDays(14);
    private static final Duration SILENCE = Duration.ofSeconds(90);

    @Inject
    RuleRepository rules;

    @Inject
    CoverageRepository coverage;

    @Inject
    NoticeRepository notices;

    @Inject
    RuledMemberships memberships;

    @Inject
    MembershipService groups;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Everybody whom the rules of the group want in, out or told something. */
    public List<UUID> listConcerned(Actor actor, UUID groupId) {
        if (rules.rest(groupId)) {
            return List.of();
        }
        RuleSet set = rules.get(groupId);
        Instant now = clock.instant();
        return Stream.concat(coverage.listAffected(set, now, null).stream().filter(this::hasNews).map(Affected::personId),
                coverage.listArrivals(set, now, null, Integer.MAX_VALUE).stream()).toList();
    }

    /** The groups whose rules have something to do with this person now. */
    public List<UUID> listGroups(Actor actor, UUID personId) {
        return coverage.listConcerned(rules.list(), clock.instant(), personId);
    }

    /** What the rules say about these people, as things are once the others are done. */
    public void carryOut(Actor actor, UUID groupId, Collection<UUID> people) {
        rules.lock(groupId);
        if (rules.rest(groupId)) {
            return;
        }
        RuleSet set = rules.get(groupId);
        Instant now = clock.instant();
        List<Affected> affected = coverage.listAffected(set, now, people);
        List<UUID> arriving = coverage.listArrivals(set, now, people, Integer.MAX_VALUE);
        notices.remove(groupId, ids(affected, each -> each.endsAt() != null && each.now() == null && each.next() == null));
        List<UUID> soon = ids(affected, each -> each.endsAt() == null && each.now() == null && each.next() == Leaving.ALUMNUS);
        List<UUID> late = ids(affected, each -> each.endsAt() == null && each.now() == Leaving.ALUMNUS);
        List<UUID> over = ids(affected, each -> isOver(each, now));
        List<UUID> out = ids(affected, each -> each.now() == Leaving.REMOVED);
        notices.add(groupId, soon, turnOfYear(now), now);
        notices.add(groupId, late, now.plus(NOTICE), now);
        notices.remove(groupId, over);
        List<DomainEvent> told = new ArrayList<>(memberships.end(actor, groupId, out));
        told.addAll(memberships.makeAlumni(actor, groupId, over));
        told.addAll(memberships.giveNotice(actor, groupId, soon, turnOfYear(now)));
        told.addAll(memberships.giveNotice(actor, groupId, late, now.plus(NOTICE)));
        told.addAll(memberships.admit(actor, groupId, arriving));
        events.publishAll(told);
    }

    /** Notes how far it is and tells those who lead the group; the row first, as who changes the rules does. */
    public void reached(Actor actor, UUID groupId, RunState state, int percent) {
        rules.reached(groupId, state, percent, clock.instant());
        List<DomainEvent> told = new ArrayList<>();
        groups.listModerators(actor, groupId).forEach(moderator -> told.add(new RulesChanged(moderator, groupId)));
        events.publishAll(told);
    }

    /** The groups whose rules wait to be carried out, whose evaluation fell silent, or in which somebody's time has come. */
    public List<UUID> listWaiting(Actor actor) {
        return Stream.concat(rules.listWaiting(clock.instant().minus(SILENCE)).stream(), notices.listDue(clock.instant()).stream()).distinct().toList();
    }

    /** All rules are to be evaluated again. */
    public void awaitAll(Actor actor) {
        rules.awaitAll();
    }

    private boolean hasNews(Affected each) {
        return each.endsAt() == null ? each.now() != null || each.next() == Leaving.ALUMNUS
                : each.now() == null && each.next() == null || each.now() == Leaving.REMOVED || isOver(each, clock.instant());
    }

    private static boolean isOver(Affected each, Instant now) {
        return each.now() == Leaving.ALUMNUS && each.endsAt() != null && !each.endsAt().isAfter(now);
    }

    private static Instant turnOfYear(Instant now) {
        return LocalDate.ofInstant(now, RuleSql.BRUSSELS).withDayOfYear(1).plusYears(1).atStartOfDay(RuleSql.BRUSSELS).toInstant();
    }

    private static List<UUID> ids(List<Affected> affected, Predicate<Affected> which) {
        return affected.stream().filter(which).map(Affected::personId).toList();
    }
}
