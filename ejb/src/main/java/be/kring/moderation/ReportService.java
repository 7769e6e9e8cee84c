package be.kring.moderation;

import be.kring.discussion.PostPolicy;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.ReportedPost;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Says that something is wrong with a post. */
@Stateless
public class ReportService {

    private static final int MAX_EXPLANATION = 1_000;

    @Inject
    ModerationRepository cases;

    @Inject
    CaseRecord casebook;

    @Inject
    PostReviewService posts;

    @Inject
    Clock clock;

    /**
     * Reports a post. A person reports a post once: repeating it, also in other words, changes nothing and gives the first report. A text that is
     * reported as confidential is out of sight at once, unless somebody has looked at this very text before and let it stand.
     *
     * @throws NotFound  when there is no such post for the actor
     * @throws Forbidden for the author, and for what is hidden already
     */
    public ReportView report(Actor actor, UUID postId, ReportKind kind, String explanation) {
        if (kind == null) {
            throw InvalidInput.of("kind", "required");
        }
        String why = Text.block("explanation", explanation, MAX_EXPLANATION);
        ReportedPost post = posts.lockReadable(actor, postId);
        Optional<Report> first = cases.findReport(postId, actor.personId());
        if (first.isPresent()) {
            return first.get().view();
        }
        PostPolicy.requireReport(post.policyCase());
        Optional<ModerationCase> open = cases.findOpen(postId);
        ModerationCase about = open.orElseGet(() -> open(post));
        Report report = new Report(about, actor.personId(), kind, why, clock.instant());
        cases.add(report);
        cases.flush();
        ReportChanged.Change change = open.isPresent() ? ReportChanged.Change.REPORTED_AGAIN : ReportChanged.Change.OPENED;
        if (kind == ReportKind.CONFIDENTIAL && !cases.wasKept(postId, post.html())) {
            posts.hideForReview(actor, postId);
            casebook.tellHidden(about, change);
        } else {
            casebook.tell(about, change);
        }
        return report.view();
    }

    private ModerationCase open(ReportedPost post) {
        ModerationCase about = new ModerationCase(Ids.next(clock), post, clock.instant());
        cases.add(about);
        about.escalated = !casebook.hasModerator(about);
        return about;
    }
}
