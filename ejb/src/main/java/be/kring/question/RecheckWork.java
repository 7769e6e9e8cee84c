package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.ReportedPost;
import be.kring.group.MembershipService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The transactions of {@link RecheckRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecheckWork {

    private static final int AT_ONCE = 200;

    @Inject
    PostReviewService posts;

    @Inject
    FeedService feed;

    @Inject
    AskedRepository questions;

    @Inject
    MembershipService memberships;

    @Inject
    AnswerKeepers keepers;

    @Inject
    RecheckRepository rechecks;

    @Inject
    DomainEvents events;

    @Inject
    Event<RecheckAsked> asks;

    @Inject
    Clock clock;

    public List<UUID> list(Actor actor, RecheckReason reason) {
        return rechecks.list(reason, clock.instant(), AT_ONCE);
    }

    /** Asks once for this reason, whoever else is at it: who wrote the answer; when that person is gone their heirs, or the moderators. */
    public void ask(Actor actor, RecheckReason reason, UUID id) {
        ReportedPost post = posts.get(actor, id);
        questions.lock(id).filter(question -> rechecks.is(reason, id, clock.instant())).ifPresent(question -> {
            UUID author = feed.listAuthors(actor, List.of(question.acceptedId)).iterator().next();
            List<UUID> keep = keepers.list(post.groupId(), id, author);
            boolean moderators = reason == RecheckReason.SILENT || keep.isEmpty();
            List<UUID> people = moderators ? memberships.listModerators(actor, post.groupId()).stream().filter(each -> !keep.contains(each)).toList() : keep;
            question.askWhetherItHolds(moderators ? Keeper.MODERATORS : keep.contains(author) ? Keeper.AUTHOR : Keeper.HEIRS, clock.instant());
            questions.flush();
            events.publish(new QuestionChanged(post.groupId(), id, QuestionChanged.Change.RECHECK_ASKED, actor.personId(), null, question.acceptedId));
            asks.fire(new RecheckAsked(post.groupId(), id, question.acceptedId, people));
        });
    }
}
