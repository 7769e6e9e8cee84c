package be.kring.moderation;

import be.kring.discussion.PostReviewService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What was decided about one's own post, and the one appeal against it. Also for who has left the group since. */
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
    PostReviewService posts;

    @Inject
    Clock clock;

    /** The last decision about a post. @throws NotFound for everyone but its author, and when there is none */
    public DecisionView getDecision(Actor actor, UUID postId) {
        return findDecision(actor, postId).orElseThrow(NotFound::new);
    }

    /** The last decision about a post of the actor, for events. */
    public Optional<DecisionView> findDecision(Actor actor, UUID postId) {
        return cases.findDecided(postId, actor.personId()).map(row -> views.decision(actor, row));
    }

    /**
     * Asks somebody who did not decide to look again. When no moderator of the group can, an administrator does.
     *
     * @throws Conflict  {@code already-appealed}
     * @throws Forbidden when the post was kept: there is nothing to appeal against
     */
    public DecisionView appeal(Actor actor, UUID postId, String text) {
        String why = Text.block("text", text, MAX_APPEAL);
        ModerationCase about = cases.findDecided(postId, actor.personId()).orElseThrow(NotFound::new);
        posts.lock(actor, postId);
        cases.refresh(about);
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
}
