package be.kring.moderation;

import be.kring.discussion.PostReviewService;
import be.kring.discussion.ReportedPost;
import be.kring.shared.Actor;
import be.kring.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions of {@link FlagRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FlagWork {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    @Inject
    FoundRepository found;

    @Inject
    ModerationRepository cases;

    @Inject
    CaseRecord casebook;

    @Inject
    PostReviewService posts;

    @Inject
    Clock clock;

    /** Once, whoever else tries; what its author took back meanwhile nobody need look at. */
    public void queue(Actor actor, UUID postId) {
        ReportedPost post = posts.get(actor, postId);
        if (!found.waits(postId)) {
            return;
        }
        if (post.html().isEmpty()) {
            found.forget(postId);
            return;
        }
        Optional<ModerationCase> open = cases.findOpen(postId);
        ModerationCase about = open.orElseGet(() -> open(post));
        found.queue(postId, about.id);
        casebook.tell(about, open.isPresent() ? ReportChanged.Change.REPORTED_AGAIN : ReportChanged.Change.OPENED);
    }

    public List<UUID> listSilent(Actor actor) {
        return found.listWaiting(clock.instant().minus(SILENCE));
    }

    private ModerationCase open(ReportedPost post) {
        ModerationCase about = new ModerationCase(Ids.next(clock), post, clock.instant());
        cases.add(about);
        cases.flush();
        about.escalated = !casebook.hasModerator(about);
        return about;
    }
}
