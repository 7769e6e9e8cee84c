package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody is asked as one who knows, what they say to it, and how they want to be asked. Nobody else learns who said what. */
@Stateless
public class AsksService {

    private static final int SUGGESTIONS = 8;
    /** Of fewer letters anybody could be meant. */
    private static final int SHORTEST = 2;

    @Inject
    RouteRepository routes;

    @Inject
    ExpertRepository experts;

    @Inject
    AskedRepository questions;

    @Inject
    PostReviewService posts;

    @Inject
    AnsweringService answering;

    @Inject
    QuestionItems items;

    @Inject
    FeedService feed;

    @Inject
    GroupService groups;

    @Inject
    PersonDirectory people;

    @Inject
    DomainEvents events;

    @Inject
    Event<RoutingRun.Due> due;

    @Inject
    Clock clock;

    /** What the actor is asked and has not answered, newest first, as far as they may still read it. */
    public List<AskView> list(Actor actor) {
        List<RouteRepository.Ask> open = routes.listOpen(actor.personId());
        Map<UUID, QuestionItem> found = items.list(actor, open.stream().map(RouteRepository.Ask::postId).toList()).stream()
                .collect(Collectors.toMap(QuestionItem::id, item -> item));
        Map<UUID, PersonView> by = people.mapViews(actor, open.stream().map(RouteRepository.Ask::viaId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, GroupAccess> access = groups.mapAccess(actor, found.values().stream().map(item -> item.group().id()).collect(Collectors.toSet()));
        return open.stream().filter(ask -> found.containsKey(ask.postId())).map(ask -> new AskView(ask.id(), found.get(ask.postId()),
                ask.viaId() == null ? null : by.get(ask.viaId()), ask.askedAt(), can(access.get(found.get(ask.postId()).group().id())))).toList();
    }

    /**
     * Says something to what the actor was asked.
     *
     * @param to with PASSED: the handle of a colleague
     * @throws NotFound for what was not asked of the actor, or may not be read any more
     * @throws Conflict {@code question-moved-on} when it was answered before, {@code colleague-unavailable} when that colleague is not to be asked:
     *                  for whatever reason, since it may be theirs alone
     */
    public void answer(Actor actor, UUID askId, AskAnswer answer, String to) {
        if (answer == null || answer == AskAnswer.LAPSED) {
            throw InvalidInput.of("answer", answer == null ? "required" : "invalid-value");
        }
        routes.lock();
        RouteRepository.Ask ask = asked(actor, askId);
        PostView post = post(actor, ask);
        posts.lock(actor, ask.postId());
        if (answer != AskAnswer.TAKEN && questions.lock(ask.postId()).filter(RoutingWork::isWaiting).isEmpty()) {
            throw new Conflict("question-moved-on");
        }
        Instant now = clock.instant();
        Expert colleague = answer == AskAnswer.PASSED ? colleague(post, to, now) : null;
        if (answer == AskAnswer.TAKEN) {
            answering.claim(actor, ask.postId());
        }
        if (!routes.answer(askId, answer, now)) {
            throw new Conflict("question-moved-on");
        }
        if (colleague != null) {
            routes.ask(Ids.next(clock), post.id(), colleague.personId(), RouteStage.ALL, actor.personId(), now);
            routes.find(post.id()).filter(route -> route.nextAt() != null)
                    .ifPresent(route -> routes.set(post.id(), route.stage(), now.plus(RoutingWork.STEP), now.plus(RoutingWork.STEP)));
        }
        if (answer != AskAnswer.TAKEN) {
            goOnSooner(post.id(), now);
            tell(actor, post, colleague);
        }
    }

    /**
     * Up to eight colleagues with such a name to whom the actor may pass on what they were asked, in the group or not. Who is missing is so for whatever
     * reason, as with {@code colleague-unavailable}.
     *
     * @throws NotFound as {@link #answer}
     * @throws Conflict {@code question-moved-on} when there is nothing to pass on any more
     */
    public List<PersonView> suggest(Actor actor, UUID askId, String text) {
        RouteRepository.Ask ask = asked(actor, askId);
        PostView post = post(actor, ask);
        if (ask.answer() != null || questions.find(post.id()).filter(RoutingWork::isWaiting).isEmpty()) {
            throw new Conflict("question-moved-on");
        }
        List<UUID> found = text.strip().length() < SHORTEST ? List.of() : experts.suggest(post.id(), text, clock.instant(), SUGGESTIONS);
        Map<UUID, PersonView> views = people.mapViews(actor, found);
        return found.stream().map(views::get).toList();
    }

    public AskSettings getSettings(Actor actor) {
        return experts.settings(actor.personId());
    }

    public AskSettings changeSettings(Actor actor, AskSettings settings) {
        AskSettings valid = settings.valid();
        experts.set(actor.personId(), valid);
        return valid;
    }

    /** Of what is taken {@link RoutingWork#settle} tells. */
    private void tell(Actor actor, PostView post, Expert colleague) {
        events.publish(new QuestionChanged(post.groupId(), post.id(), QuestionChanged.Change.ROUTED, Actor.SYSTEM.personId(), null, null));
        List<AsksChanged> changed = new ArrayList<>(List.of(new AsksChanged(actor.personId(), post.groupId(), post.id(), false, null)));
        if (colleague != null) {
            changed.add(new AsksChanged(colleague.personId(), post.groupId(), post.id(), true, actor.personId()));
        }
        events.publishAll(changed);
    }

    /** When everybody who was asked has answered, nobody waits for the rest of the day. */
    private void goOnSooner(UUID postId, Instant now) {
        routes.find(postId).filter(route -> route.nextAt() != null && route.nextAt().isAfter(now) && routes.listUnanswered(postId).isEmpty()).ifPresent(route -> {
            routes.set(postId, route.stage(), now, now);
            due.fire(new RoutingRun.Due(postId));
        });
    }

    private RouteRepository.Ask asked(Actor actor, UUID askId) {
        return routes.findAsk(askId).filter(found -> actor.is(found.personId())).orElseThrow(NotFound::new);
    }

    private PostView post(Actor actor, RouteRepository.Ask ask) {
        PostView post = feed.get(actor, ask.postId());
        if (post.state() != PostState.VISIBLE) {
            throw new NotFound();
        }
        return post;
    }

    private Expert colleague(PostView post, String handle, Instant now) {
        if (handle == null || handle.isBlank()) {
            throw InvalidInput.of("to", "required");
        }
        return people.mapByHandle(Actor.SYSTEM, List.of(handle)).values().stream().findFirst().flatMap(person -> experts.find(post.id(), person.id(), now))
                .filter(expert -> expert.isFree(now)).orElseThrow(() -> new Conflict("colleague-unavailable"));
    }

    private static List<String> can(GroupAccess group) {
        return GroupPolicy.canPost(group) ? List.of("take", "decline", "pass") : List.of("decline", "pass");
    }
}
