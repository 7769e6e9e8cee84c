package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.shared.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Who passed a question on to whoever wrote the accepted answer is thanked, once: the transactions of {@link RoutingRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PassingThanks {

    private static final int AT_ONCE = 500;
    /** For what a node left behind that died after the answer was accepted; of what lies further back nobody wants to hear now. */
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    @Inject
    FeedService feed;

    @Inject
    AskedRepository questions;

    @Inject
    RouteRepository routes;

    @Inject
    Event<AnswerThanked> thanks;

    @Inject
    Clock clock;

    /** Questions of which somebody is still to be thanked. */
    public List<UUID> list(Actor actor) {
        return routes.listUnthanked(clock.instant().minus(LOOKED_BACK), AT_ONCE);
    }

    /** In the name of the asker: who accepted is not known any more. */
    public void give(Actor actor, UUID postId) {
        give(actor, postId, feed.listAuthors(actor, List.of(postId)).iterator().next());
    }

    /** @param by who accepted the answer */
    public void give(Actor actor, UUID postId, UUID by) {
        questions.find(postId).filter(question -> question.acceptedId != null).ifPresent(question -> {
            UUID author = feed.listAuthors(actor, List.of(question.acceptedId)).iterator().next();
            UUID groupId = feed.mapNeutral(actor, List.of(postId)).get(postId).groupId();
            routes.findAsk(postId, author).filter(ask -> ask.viaId() != null && routes.thank(postId, ask.viaId(), clock.instant()))
                    .ifPresent(ask -> thanks.fire(new AnswerThanked(groupId, postId, ask.viaId(), by)));
        });
    }
}
