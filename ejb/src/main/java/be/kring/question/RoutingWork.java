package be.kring.question;

import be.kring.discussion.PostReviewService;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.discussion.FeedService;
import be.kring.discussion.QuestionState;
import be.kring.group.MembershipService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The transactions of {@link RoutingRun}. Lock order: routing, the post, the question, streams. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RoutingWork {

    /** So many are asked at each stage. */
    static final int FEW = 3;
    /** They have so long before it goes further. */
    static final Duration STEP = Duration.ofHours(24);
    /** When nobody who may know is to be asked just now, and somebody can be before the stage is over, it is tried again after this. */
    static final Duration AGAIN = Duration.ofHours(1);
    /** Who said "not now" may be asked the same after so long. */
    static final Duration NOT_NOW = Duration.ofDays(3);
    private static final int LOOKED_AT = 50;
    private static final int AT_ONCE = 500;
    private static final Set<QuestionState> WAITING = Set.of(QuestionState.OPEN, QuestionState.REOPENED);

    @Inject
    PostReviewService posts;

    @Inject
    FeedService feed;

    @Inject
    AskedRepository questions;

    @Inject
    RouteRepository routes;

    @Inject
    UnsettledRepository unsettled;

    @Inject
    ExpertRepository experts;

    @Inject
    AskMadeRepository made;

    @Inject
    MembershipService memberships;

    @Inject
    DomainEvents events;

    @Inject
    Event<NobodyFound> nobody;

    @Inject
    Clock clock;

    public List<UUID> listDue(Actor actor) {
        return routes.listDue(clock.instant(), AT_ONCE);
    }

    /** Asks the best of the next stage who may be asked now; when there are none, those of the one after it. */
    public void step(Actor actor, UUID postId) {
        routes.lock();
        posts.lock(actor, postId);
        Instant now = clock.instant();
        RouteRepository.Route route = routes.find(postId).orElse(null);
        if (route == null || route.nextAt() == null || route.nextAt().isAfter(now)) {
            return;
        }
        PostView post = feed.mapNeutral(actor, List.of(postId)).get(postId);
        if (post.state() != PostState.VISIBLE || questions.lock(postId).filter(RoutingWork::isWaiting).isEmpty() || questions.isInReview(postId)) {
            routes.set(postId, route.stage(), route.since(), null);
            return;
        }
        if (routes.isResting(postId)) {
            routes.set(postId, route.stage(), route.since(), now.plus(STEP));
            return;
        }
        goOn(actor, post, route, now);
    }

    private void goOn(Actor actor, PostView post, RouteRepository.Route route, Instant now) {
        boolean anew = route.stage() == RouteStage.DONE && route.nobodyAt() != null;
        RouteStage stage = anew ? RouteStage.ORGANISATION : route.stage();
        Instant since = anew ? now : route.since();
        while (stage != RouteStage.DONE) {
            List<Expert> known = experts.rank(post.id(), stage, now, LOOKED_AT);
            List<Expert> free = known.stream().filter(each -> each.isFree(now)).limit(FEW).toList();
            if (!free.isEmpty()) {
                ask(post, stage, free, now);
                return;
            }
            Instant end = since.plus(STEP);
            if (end.isAfter(now) && known.stream().anyMatch(each -> each.getsFree(now, end))) {
                routes.set(post.id(), stage, since, now.plus(AGAIN));
                events.publish(changed(post));
                return;
            }
            stage = stage.next();
            since = now;
        }
        routes.nobody(post.id(), now, routes.findLater(post.id(), now, NOT_NOW));
        events.publish(changed(post));
        if (route.nobodyAt() == null) {
            nobody.fire(new NobodyFound(post.groupId(), post.id(), memberships.listModerators(actor, post.groupId())));
        }
    }

    private void ask(PostView post, RouteStage stage, List<Expert> chosen, Instant now) {
        routes.set(post.id(), stage.next(), now.plus(STEP), now.plus(STEP));
        List<UUID> people = chosen.stream().map(Expert::personId)
                .filter(person -> routes.ask(Ids.next(clock), post.id(), person, stage, null, now)).toList();
        events.publish(changed(post));
        events.publishAll(people.stream().map(person -> new AsksChanged(person, post.groupId(), post.id(), true, null)).toList());
    }

    /** How often somebody was asked counts for a week. */
    public void forgetAsks(Actor actor) {
        made.forgetBefore(clock.instant().minus(AskMadeRepository.KEPT));
    }

    public List<UUID> listUnsettled(Actor actor) {
        return routes.listUnsettled(AT_ONCE);
    }

    /** After a change of a question: nobody is asked any more what needs no answer, and what waits again goes on. */
    public void settle(Actor actor, UUID postId) {
        if (routes.find(postId).isEmpty()) {
            return;
        }
        routes.lock();
        posts.lock(actor, postId);
        List<UUID> followed = unsettled.list(postId);
        AskedQuestion question = questions.lock(postId).orElseThrow();
        PostView post = feed.mapNeutral(actor, List.of(postId)).get(postId);
        boolean waiting = isWaiting(question) && post.state() == PostState.VISIBLE && !questions.isInReview(postId);
        goOnOrRest(postId, waiting, clock.instant());
        List<RouteRepository.Ask> asks = routes.listUnanswered(postId);
        if (!isWaiting(question) && question.state != QuestionState.CLAIMED) {
            asks.forEach(ask -> routes.answer(ask.id(), AskAnswer.LAPSED, clock.instant()));
        }
        unsettled.remove(followed);
        events.publishAll(asks.stream().map(ask -> new AsksChanged(ask.personId(), post.groupId(), postId, false, null)).toList());
    }

    private void goOnOrRest(UUID postId, boolean waiting, Instant now) {
        RouteRepository.Route route = routes.find(postId).orElseThrow();
        if (!waiting) {
            routes.set(postId, route.stage(), route.since(), null);
        } else if (route.nextAt() == null && route.nobodyAt() == null) {
            Instant begin = route.since().isAfter(now) ? route.since() : now;
            routes.set(postId, route.stage(), begin, begin);
        } else if (route.nextAt() == null) {
            routes.set(postId, route.stage(), route.since(), routes.findLater(postId, now, NOT_NOW));
        }
    }

    /** Whether somebody is still to be found who answers. */
    static boolean isWaiting(AskedQuestion question) {
        return WAITING.contains(question.state);
    }

    private static QuestionChanged changed(PostView post) {
        return new QuestionChanged(post.groupId(), post.id(), QuestionChanged.Change.ROUTED, Actor.SYSTEM.personId(), null, null);
    }
}
