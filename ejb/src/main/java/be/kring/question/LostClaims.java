package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.QuestionState;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Questions that somebody took who may not answer them any more: the transactions of {@link RoutingRun} that open them again. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LostClaims {

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
    DomainEvents events;

    @Inject
    Clock clock;

    /** All of them, of which a node may have died before it opened them. */
    public List<UUID> list(Actor actor) {
        return routes.listLost(AT_ONCE);
    }

    /** Those of this group that this person took: what a change of one membership is about. */
    public List<UUID> list(Actor actor, UUID groupId, UUID personId) {
        return routes.listLost(groupId, personId, AT_ONCE);
    }

    /** Opens such a question again, if it still is one. */
    public void release(Actor actor, UUID postId) {
        routes.lock();
        posts.lock(actor, postId);
        questions.lock(postId).filter(question -> question.state == QuestionState.CLAIMED && routes.isLost(postId)).ifPresent(question -> {
            question.become(QuestionAct.RELEASE, clock.instant());
            questions.flush();
            UUID groupId = feed.mapNeutral(actor, List.of(postId)).get(postId).groupId();
            events.publish(new QuestionChanged(groupId, postId, QuestionChanged.Change.RELEASED, actor.personId(), null, null));
        });
    }
}
