package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostReviewService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Questions that somebody took and forgot: the transactions of {@link RoutingRun} that remind them once, and open the question again some days later. A claim that was never
 * reminded of is never taken away.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ForgottenClaims {

    /** Who took a question is reminded after so long. */
    static final Duration REMINDED = Duration.ofDays(3);
    /** After the reminder, so that a question is taken for seven days. */
    static final Duration RELEASED = Duration.ofDays(4);
    private static final int AT_ONCE = 500;

    @Inject
    PostReviewService posts;

    @Inject
    FeedService feed;

    @Inject
    AskedRepository questions;

    @Inject
    RouteRepository routes;

    @Inject
    ForgottenClaimRepository claims;

    @Inject
    DomainEvents events;

    @Inject
    Event<ClaimLeft> left;

    @Inject
    Clock clock;

    public List<UUID> listToRemind(Actor actor) {
        return claims.listToRemind(clock.instant().minus(REMINDED), AT_ONCE);
    }

    public List<UUID> listForgotten(Actor actor) {
        return claims.listForgotten(clock.instant().minus(RELEASED), AT_ONCE);
    }

    /** Reminds who took it, once, whoever else is at it. */
    public void remind(Actor actor, UUID postId) {
        posts.lock(actor, postId);
        Instant now = clock.instant();
        questions.lock(postId).filter(question -> question.isReminderDue(now.minus(REMINDED))).ifPresent(question -> {
            claims.remind(postId, now);
            left.fire(new ClaimLeft(groupId(actor, postId), postId, question.claimedBy));
        });
    }

    /** Opens it again, as one that goes round afresh, and tells who took it. */
    public void release(Actor actor, UUID postId) {
        routes.lock();
        posts.lock(actor, postId);
        Instant now = clock.instant();
        questions.lock(postId).filter(question -> question.isForgotten(now.minus(RELEASED))).ifPresent(question -> {
            UUID before = question.claimedBy;
            question.become(QuestionAct.RELEASE, now);
            questions.flush();
            routes.restart(postId, now);
            events.publish(new QuestionChanged(groupId(actor, postId), postId, QuestionChanged.Change.RELEASED, actor.personId(), before, null));
        });
    }

    private UUID groupId(Actor actor, UUID postId) {
        return feed.mapNeutral(actor, List.of(postId)).get(postId).groupId();
    }
}
