package be.kring.handover;

import be.kring.discussion.Capacity;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.NewPost;
import be.kring.discussion.PostView;
import be.kring.discussion.Preview;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The farewell interview: answers are kept for who leaves alone, until they publish one as a post of theirs. */
@Stateless
public class FarewellService {

    /** In characters; with the question before it a post has room. */
    static final int MAX = 10_000;
    private static final int ARTICLES = 20;

    @Inject
    HandoverRepository handovers;

    @Inject
    FarewellRepository farewells;

    @Inject
    HandoverViews views;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    GroupService groups;

    @Inject
    TopicService vocabulary;

    @Inject
    DomainEvents events;

    @Inject
    Event<FarewellRun.Published> published;

    @Inject
    Clock clock;

    /**
     * Keeps an answer; an empty one is taken away. Of one that was published the post does not change.
     *
     * @throws NotFound for who does not leave
     */
    public HandoverView write(Actor actor, FarewellQuestion question, String text) {
        lock(actor);
        String valid = Text.optionalBlock("text", text, MAX);
        boolean empty = valid.isEmpty() && farewells.find(actor.personId(), question).filter(row -> row.state() != FarewellState.DRAFT).isEmpty();
        if (empty ? farewells.remove(actor.personId(), question) : farewells.put(actor.personId(), question, valid, clock.instant())) {
            tell(actor);
        }
        return views.of(actor);
    }

    /** An answer as its post would look. @param heading what stands above it, in the language of the actor @throws NotFound for what may not be posted there */
    public Preview preview(Actor actor, FarewellQuestion question, String slug, String heading) {
        return discussion.preview(actor, groups.getAccess(actor, required("group", slug)).groupId(), body(heading, draft(actor, question)));
    }

    /**
     * Makes a post of an answer, in the name of who leaves and in a group where they may post; like any post of theirs it may wait for approval.
     *
     * @param topic the slug of what it is about; null for nothing
     * @throws Conflict {@code already-published} when it is one, or waits to become one
     */
    public HandoverView publish(Actor actor, FarewellQuestion question, String slug, String topic, String heading) {
        lock(actor);
        FarewellRepository.Row draft = draft(actor, question);
        if (draft.state() != FarewellState.DRAFT) {
            throw new Conflict("already-published");
        }
        UUID topicId = topic == null || topic.isBlank() ? null : vocabulary.find(actor, topic).map(TopicView::id).orElseThrow(() -> InvalidInput.of("topic", "unknown"));
        PostView post = discussion.post(actor, required("group", slug), new NewPost(body(heading, draft), Capacity.PERSONAL, null, null));
        farewells.posted(actor.personId(), question, post.id(), topicId, clock.instant());
        published.fire(new FarewellRun.Published(actor.personId()));
        return views.of(actor);
    }

    /** What those who left wrote about a topic, newest first, as far as the actor may read it. @throws NotFound for a topic that is not in the vocabulary */
    public List<FarewellArticle> list(Actor actor, String topic) {
        UUID topicId = vocabulary.find(actor, topic).orElseThrow(NotFound::new).id();
        List<Object[]> rows = farewells.listOfTopic(topicId, ARTICLES);
        Map<UUID, PostView> posts = rows.isEmpty() ? Map.of() : feed.mapReadable(actor, rows.stream().map(row -> (UUID) row[1]).toList());
        Map<UUID, GroupRef> refs = posts.isEmpty() ? Map.of() : groups.mapRefs(actor, posts.values().stream().map(PostView::groupId).collect(Collectors.toSet()));
        return rows.stream().filter(row -> posts.containsKey((UUID) row[1])).map(row -> {
            PostView post = posts.get((UUID) row[1]);
            return new FarewellArticle(FarewellQuestion.valueOf((String) row[0]), post, refs.get(post.groupId()), feed.excerptUnderHeading(actor, post));
        }).toList();
    }

    private void lock(Actor actor) {
        handovers.lock(actor.personId());
        handovers.find(actor.personId()).orElseThrow(NotFound::new);
    }

    private FarewellRepository.Row draft(Actor actor, FarewellQuestion question) {
        handovers.find(actor.personId()).orElseThrow(NotFound::new);
        return farewells.find(actor.personId(), question).filter(row -> !row.text().isEmpty()).orElseThrow(() -> InvalidInput.of("text", "required"));
    }

    private void tell(Actor actor) {
        events.publish(new HandoverChanged(actor.personId(), HandoverChanged.Change.OWN, actor.personId(), null));
    }

    private static String body(String heading, FarewellRepository.Row draft) {
        return "## " + heading + "\n\n" + draft.text();
    }

    private static String required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw InvalidInput.of(field, "required");
        }
        return value;
    }
}
