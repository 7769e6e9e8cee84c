package be.kring.moderation;

import be.kring.group.BanView;
import be.kring.group.SanctionService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was decided about one's own post, or that one is banned, and the one appeal against it. Also for who has left the group since. */
@Stateless
public class AppealService {

    private static final int MAX_APPEAL = 2_000;

    @Inject
    ModerationRepository cases;

    @Inject
    CaseRecord casebook;

    @Inject
    CaseViews views;

    @Inject
    SanctionService sanctions;

    @Inject
    Clock clock;

    /** The last decision about a post. @throws NotFound for everyone but its author, and when there is none */
    public DecisionView getDecision(Actor actor, UUID postId) {
        return cases.findDecided(postId, actor.personId()).map(row -> views.decision(actor, row)).orElseThrow(NotFound::new);
    }

    /** A decision about the actor. @throws NotFound for everyone else, and as long as there is none */
    public DecisionView getOwn(Actor actor, UUID caseId) {
        return findOwn(actor, caseId).orElseThrow(NotFound::new);
    }

    /** A decision about the actor, for events. */
    public Optional<DecisionView> findOwn(Actor actor, UUID caseId) {
        return cases.findDecidedAbout(caseId, actor.personId()).map(row -> views.decision(actor, row));
    }

    /** As {@link #appeal}, whatever the decision is about. */
    public DecisionView appealOwn(Actor actor, UUID caseId, String text) {
        String why = Text.block("text", text, MAX_APPEAL);
        return appeal(actor, cases.findDecidedAbout(caseId, actor.personId()).orElseThrow(NotFound::new), why);
    }

    /**
     * Asks somebody who did not decide to look again. When no moderator of the group can, an administrator does.
     *
     * @throws Conflict  {@code already-appealed}
     * @throws Forbidden when the post was kept: there is nothing to appeal against
     */
    public DecisionView appeal(Actor actor, UUID postId, String text) {
        String why = Text.block("text", text, MAX_APPEAL);
        return appeal(actor, cases.findDecided(postId, actor.personId()).orElseThrow(NotFound::new), why);
    }

    /** A ban of the actor, and what became of their appeal; also when the ban is over since. @throws NotFound when there is none */
    public DecisionView getBan(Actor actor, UUID groupId) {
        return sanctions.findBan(actor, groupId)
                .map(ban -> cases.findOfBan(groupId, actor.personId(), ban.at()).orElseGet(() -> caseOf(actor, ban)))
                .or(() -> cases.findOfBan(groupId, actor.personId(), Instant.EPOCH))
                .map(row -> views.decision(actor, row)).orElseThrow(NotFound::new);
    }

    /**
     * Asks somebody who did not decide to look at a ban again, however it was decided.
     *
     * @throws Conflict {@code already-appealed}
     * @throws NotFound when the actor is not banned
     */
    public DecisionView appealBan(Actor actor, UUID groupId, String text) {
        String why = Text.block("text", text, MAX_APPEAL);
        BanView ban = sanctions.findBan(actor, groupId).orElseThrow(NotFound::new);
        cases.lockBan(groupId, actor.personId());
        return appeal(actor, cases.findOfBan(groupId, actor.personId(), ban.at()).orElseGet(() -> {
            ModerationCase about = caseOf(actor, ban);
            cases.add(about);
            cases.flush();
            return about;
        }), why);
    }

    private DecisionView appeal(Actor actor, ModerationCase about, String why) {
        casebook.lock(actor, about);
        if (about.appealedAt != null) {
            throw new Conflict("already-appealed");
        }
        if (!about.isAppealable()) {
            throw new Forbidden();
        }
        about.appeal(why, clock.instant());
        about.escalated = about.escalated || !casebook.hasModerator(about);
        casebook.note(actor, about, StepKind.APPEALED, null, why);
        casebook.tell(about, ReportChanged.Change.APPEALED);
        return views.decision(actor, about);
    }

    private ModerationCase caseOf(Actor actor, BanView ban) {
        return ModerationCase.ofBan(Ids.next(clock), actor.personId(), actor.language(), ban);
    }
}
