package be.kring.moderation;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvent;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Handles reports: look, claim, decide, hand over, decide an appeal. Every step is in the history of the case, every decision on record. */
@Stateless
public class ReviewService {

    private static final int STATISTICS_DAYS = 90;

    @Inject
    ModerationRepository cases;

    @Inject
    CaseRecord casebook;

    @Inject
    CaseViews views;

    @Inject
    Consequences consequences;

    @Inject
    GroupService groups;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The waiting cases of a group, oldest first; for its moderators. */
    public Page<CaseView> listWaiting(Actor actor, String slug, PageRequest request) {
        List<ModerationCase> rows = cases.listWaiting(actor, moderated(actor, slug), request);
        return page(actor, Page.of(rows, request, row -> Cursor.of(row.openedAt, row.id)));
    }

    /** The decided cases of a group, newest first; for its moderators. */
    public Page<CaseView> listDecided(Actor actor, String slug, PageRequest request) {
        List<ModerationCase> rows = cases.listDecided(actor, moderated(actor, slug), request);
        return page(actor, Page.of(rows, request, row -> Cursor.of(row.decidedAt, row.id)));
    }

    /** The waiting cases that are with the administrators, oldest first. @throws NotFound for everyone else */
    public Page<CaseView> listEscalated(Actor actor, PageRequest request) {
        if (!actor.administrator()) {
            throw new NotFound();
        }
        return page(actor, Page.of(cases.listEscalated(actor, request), request, row -> Cursor.of(row.openedAt, row.id)));
    }

    /** @throws NotFound when there is none that the actor may review */
    public CaseView get(Actor actor, UUID id) {
        return views.one(actor, reviewed(actor, id));
    }

    /** Whether this is a case that waits and that the actor may review, for events. */
    public boolean isWaiting(Actor actor, UUID id) {
        return cases.find(id).filter(row -> row.state.isWaiting() && ModerationPolicy.canReview(review(actor, row))).isPresent();
    }

    /** How many cases wait, for each of these groups that the actor moderates. */
    public Map<UUID, Long> mapWaiting(Actor actor, Collection<GroupAccess> access) {
        List<UUID> moderated = access.stream().filter(GroupPolicy::canModerate).map(GroupAccess::groupId).toList();
        Map<UUID, Long> counts = moderated.isEmpty() ? Map.of() : cases.countWaiting(actor, moderated);
        return moderated.stream().collect(Collectors.toMap(id -> id, id -> counts.getOrDefault(id, 0L)));
    }

    /** How the moderators of a group get on; for them. */
    public StatisticsView getStatistics(Actor actor, String slug) {
        Object[] row = cases.statistics(actor, moderated(actor, slug), clock.instant().minus(Duration.ofDays(STATISTICS_DAYS)));
        return new StatisticsView(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), seconds(row[2]), seconds(row[3]), STATISTICS_DAYS);
    }

    /** Takes a case in hand, so that no colleague does the same work. @throws Conflict {@code already-claimed}, {@code already-decided} */
    public CaseView claim(Actor actor, UUID id) {
        ModerationCase about = lock(actor, id);
        ModerationPolicy.Review review = review(actor, about);
        if (about.state.isWaiting() && review.claim() == ModerationPolicy.Claim.MINE) {
            return views.one(actor, about);
        }
        ModerationPolicy.requireClaim(review);
        about.claim(actor.personId(), clock.instant());
        return done(actor, about, StepKind.CLAIMED, null, ReportChanged.Change.CLAIMED);
    }

    /** Gives a case back, one's own or that of a colleague who is away; repeating it changes nothing. */
    public CaseView release(Actor actor, UUID id) {
        ModerationCase about = lock(actor, id);
        if (about.claimedBy == null) {
            return views.one(actor, about);
        }
        ModerationPolicy.requireRelease(review(actor, about));
        about.release();
        return done(actor, about, StepKind.RELEASED, null, ReportChanged.Change.RELEASED);
    }

    /** Leaves a case to the administrators of Kring. @param note why */
    public CaseView handOver(Actor actor, UUID id, String note) {
        String why = Text.block("note", note, Judgement.MAX_RATIONALE);
        ModerationCase about = lock(actor, id);
        ModerationPolicy.requireHandOver(review(actor, about));
        about.handOver(clock.instant());
        record(actor, about, "report.handed-over", Map.of("rationale", why));
        return done(actor, about, StepKind.HANDED_OVER, why, ReportChanged.Change.HANDED_OVER);
    }

    /** Decides what becomes of a post. @throws Conflict {@code already-decided} when somebody was first, {@code already-claimed} */
    public CaseView decide(Actor actor, UUID id, Judgement judgement) {
        Judgement valid = judgement.valid();
        ModerationCase about = lock(actor, id);
        ModerationPolicy.requireDecideAs(views.reach(actor, about), valid.decision());
        // The audit trail first and then the streams, as everywhere: two who decide would wait for each other.
        record(actor, about, "report.decided", Map.of("decision", valid.decision().name(), "rationale", valid.rationale()));
        List<DomainEvent> told = consequences.of(actor, about, valid);
        about.decide(actor.personId(), valid, clock.instant());
        casebook.note(actor, about, StepKind.DECIDED, valid.decision().name(), valid.rationale());
        casebook.tell(about, ReportChanged.Change.DECIDED, ReviewChanged.Result.valueOf(valid.decision().name()), actor.personId(), valid.rationale(), told);
        return views.one(actor, about);
    }

    /** Decides an appeal, for good. @throws Conflict as {@link #decide} */
    public CaseView decideAppeal(Actor actor, UUID id, AppealOutcome outcome, String rationale) {
        if (outcome == null) {
            throw InvalidInput.of("outcome", "required");
        }
        String why = Text.block("rationale", rationale, Judgement.MAX_RATIONALE);
        ModerationCase about = lock(actor, id);
        ModerationPolicy.requireDecideAppeal(review(actor, about));
        about.decideAppeal(actor.personId(), outcome, why, clock.instant());
        casebook.note(actor, about, StepKind.APPEAL_DECIDED, outcome.name(), why);
        record(actor, about, "appeal.decided", Map.of("outcome", outcome.name(), "rationale", why));
        List<DomainEvent> told = outcome == AppealOutcome.OVERTURNED ? consequences.takeBack(actor, about) : List.of();
        casebook.tell(about, ReportChanged.Change.APPEAL_DECIDED, ReviewChanged.Result.valueOf(outcome.name()), actor.personId(), why, told);
        return views.one(actor, about);
    }

    private void record(Actor actor, ModerationCase about, String action, Map<String, String> detail) {
        audit.record(actor, action, about.onRecord(), about.onRecord(detail));
    }

    private CaseView done(Actor actor, ModerationCase about, StepKind step, String note, ReportChanged.Change change) {
        casebook.note(actor, about, step, null, note);
        casebook.tell(about, change);
        return views.one(actor, about);
    }

    private UUID moderated(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        return group.groupId();
    }

    private ModerationCase reviewed(Actor actor, UUID id) {
        ModerationCase about = cases.find(id).orElseThrow(NotFound::new);
        ModerationPolicy.requireReview(review(actor, about));
        return about;
    }

    private ModerationCase lock(Actor actor, UUID id) {
        ModerationCase about = reviewed(actor, id);
        casebook.lock(actor, about);
        return about;
    }

    private ModerationPolicy.Review review(Actor actor, ModerationCase about) {
        return about.review(actor, views.access(actor, about));
    }

    private Page<CaseView> page(Actor actor, Page<ModerationCase> page) {
        return new Page<>(views.list(actor, page.items()), page.next());
    }

    private static Long seconds(Object median) {
        return median == null ? null : (Long) Math.round(((Number) median).doubleValue());
    }
}
