package be.kring.question;

import be.kring.audit.AuditTrail;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asks, and finds what was asked. */
@Stateless
public class AskingService {

    private static final int SIMILAR = 5;
    private static final int TOPICS = 8;

    @Inject
    GroupService groups;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    AskedRepository questions;

    @Inject
    QuestionListRepository lists;

    @Inject
    QuestionItems items;

    @Inject
    MarkRepository marks;

    @Inject
    QuestionTopics about;

    @Inject
    TopicService vocabulary;

    @Inject
    RouteRepository routes;

    @Inject
    Event<RoutingRun.Due> due;

    @Inject
    Asked asked;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Starts a thread that is a question.
     *
     * @return the post with its question; HELD when it waits for approval
     * @throws InvalidInput naming the field, also for a topic that there is not, and when it is to be brought to whoever knows and nothing says what it is about
     */
    public PostView ask(Actor actor, String slug, NewQuestion question) {
        String title = question.validTitle();
        Set<UUID> topics = question.isRouted() ? about.ofRouted(question.validTopics(), title, question.body()) : about.of(question.validTopics());
        PostView post = discussion.ask(actor, slug, title, question.post());
        if (post.state() == PostState.HELD) {
            questions.hold(post.id(), title, topics, question.isRouted());
            return post;
        }
        questions.add(post.id(), title, post.body(), topics, clock.instant());
        if (question.isRouted()) {
            routes.start(post.id(), clock.instant());
            due.fire(new RoutingRun.Due(post.id()));
        }
        return feed.get(actor, post.id());
    }

    /** @throws NotFound when there is none that the actor may read */
    public QuestionView get(Actor actor, UUID id) {
        return asked.view(actor, id);
    }

    /**
     * Changes the title or the topics.
     *
     * @throws Stale     when the question was changed since the version that the actor saw
     * @throws Forbidden for everyone but the asker and moderators, and for a title for everyone but moderators
     */
    public QuestionView change(Actor actor, UUID id, long version, QuestionChange change) {
        Asked.One one = asked.lock(actor, id);
        QuestionPolicy.requireChange(one.policyCase());
        AskedQuestion question = one.question();
        Stale.check(version, question.version);
        if (change.title() != null) {
            QuestionPolicy.requireRename(one.policyCase());
            question.title = Text.line("title", change.title(), NewQuestion.MAX_TITLE);
        }
        if (change.topics() != null) {
            setTopics(actor, id, question.title, NewQuestion.few(change.topics()));
        }
        question.changedAt = clock.instant();
        questions.flush();
        questions.setWords(id, question.title, feed.get(actor, id).body());
        if (!one.policyCase().start().own()) {
            audit.record(actor, "question.changed", "post:" + id, Map.of("group", one.post().groupId().toString()));
        }
        events.publish(new QuestionChanged(one.post().groupId(), id, QuestionChanged.Change.CHANGED, actor.personId(), one.post().authorId(), null));
        return asked.view(actor, id);
    }

    /** The questions of a group, newest first. @param topicId null for any */
    public Page<QuestionItem> list(Actor actor, String slug, QuestionFilter filter, UUID topicId, PageRequest request) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireRead(group);
        return page(actor, lists.listOfGroup(group.groupId(), filter, topicId, request), request);
    }

    /** What the actor asked, or said they will answer, newest first, as far as they may read it now. */
    public Page<QuestionItem> listOwn(Actor actor, OwnFilter filter, PageRequest request) {
        return page(actor, lists.listOwn(actor.personId(), filter, request), request);
    }

    /** Up to five questions that are like what somebody is about to ask, of all groups that they may read; the best first. */
    public List<QuestionItem> listSimilar(Actor actor, String text) {
        String terms = Terms.query(text == null ? "" : text);
        return terms.isEmpty() ? List.of() : items.list(actor, lists.listSimilar(actor.personId(), terms, SIMILAR));
    }

    /** Up to eight topics that a text names in any of the languages, longest names first, or else whose name begins as the text ends. */
    public List<TopicView> listTopicsIn(Actor actor, String text) {
        List<UUID> found = about.listIn(text, TOPICS);
        Map<UUID, TopicView> names = vocabulary.map(actor, found);
        return found.stream().map(names::get).toList();
    }

    /** The topics that a question with this title and this text names in any of the languages, as many as it may have: for who asks without choosing any. */
    public List<UUID> recogniseTopics(Actor actor, String title, String text) {
        return List.copyOf(about.named(title, text));
    }

    private Page<QuestionItem> page(Actor actor, List<UUID> rows, PageRequest request) {
        Page<UUID> page = Page.of(rows, request, Cursor::of);
        return new Page<>(items.list(actor, page.items()), page.next());
    }

    /** With a topic that it did not have, a question that goes to whoever knows does so afresh; who was asked is not asked twice. */
    private void setTopics(Actor actor, UUID id, String title, Set<UUID> chosen) {
        boolean routed = routes.find(id).isPresent();
        Set<UUID> topics = routed ? about.ofRouted(chosen, title, feed.get(actor, id).body()) : about.of(chosen);
        boolean more = !marks.topics(List.of(id)).getOrDefault(id, List.of()).containsAll(topics);
        questions.setTopics(id, topics);
        if (routed && more) {
            routes.restart(id, clock.instant());
            due.fire(new RoutingRun.Due(id));
        }
    }
}
