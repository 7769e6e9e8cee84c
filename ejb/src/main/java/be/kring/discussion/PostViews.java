package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.GroupRef;
import be.kring.person.MandateService;
import be.kring.person.OrganisationView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes views of posts: a fixed number of queries for any number of posts. */
@ApplicationScoped
class PostViews {

    /** How a mention stands in a text; a post without needs no question for whom. */
    private static final String MENTION = "class=\"mention\"";

    @Inject
    PostRepository posts;

    @Inject
    AnnotationRepository annotations;

    @Inject
    PersonDirectory people;

    @Inject
    MandateService mandates;

    @Inject
    Questions questions;

    @Inject
    Clock clock;

    /** As the actor sees them, in the same order. */
    List<PostView> list(Actor actor, Function<UUID, GroupAccess> access, List<Post> rows) {
        return views(actor, access, rows, (row, post) -> false);
    }

    /** One post as a list of its group shows it: without its text when it is hidden, as the event that tells of it. */
    PostView one(Actor actor, GroupAccess access, Post post) {
        return list(actor, any -> access, List.of(post)).get(0);
    }

    /** One post for who opens it; moderators also read it when it is hidden. */
    PostView opened(Actor actor, GroupAccess access, Post post) {
        return views(actor, any -> access, List.of(post), (row, policyCase) -> PostPolicy.canReadHidden(policyCase)).get(0);
    }

    /** One that its author has just written. */
    PostView fresh(Actor actor, GroupAccess access, Post post, PersonView author, Composition.Text text, boolean locked) {
        Map<UUID, PersonView> mentioned = text.mentions().isEmpty() ? Map.of() : people.mapViews(actor, text.mentions());
        return view(post, author, text.tags().stream().sorted().toList(), text.mentions().stream().sorted().map(mentioned::get).toList(), List.of(), true, locked, null,
                PostPolicy.can(post.policyCase(access, actor, clock.instant(), locked)));
    }

    /** What waits for approval, as its author is answered. */
    PostView held(HeldPost row, PersonView author) {
        return new PostView(row.id, row.groupId, row.threadId == null ? row.id : row.threadId, row.parentId, author, row.capacity, null, row.language, row.body,
                row.html, List.of(), List.of(), PostState.HELD, 0, row.at, row.at, null, null, null, false, List.of(), 0, List.of());
    }

    /** As every reader of their group sees them. */
    List<PostView> neutral(Actor actor, List<Post> rows) {
        return views(actor, null, rows, (row, post) -> false);
    }

    /** With their text although they may be hidden. */
    List<PostView> reviewed(Actor actor, List<Post> rows) {
        return views(actor, null, rows, (row, post) -> true);
    }

    /** Threads with their last replies, in the same order. */
    List<ThreadView> threads(Actor actor, Function<UUID, GroupAccess> access, Map<UUID, GroupRef> groups, List<Post> starts,
                             Map<UUID, Long> unread) {
        List<Post> replies = posts.listLastReplies(starts.stream().map(start -> start.id).toList());
        Map<UUID, PostView> views = list(actor, access, Stream.concat(starts.stream(), replies.stream()).toList())
                .stream().collect(Collectors.toMap(PostView::id, view -> view));
        Map<UUID, List<PostView>> last = replies.stream().collect(Collectors.groupingBy(reply -> reply.threadId,
                Collectors.mapping(reply -> views.get(reply.id), Collectors.toList())));
        Map<UUID, ThreadRulesView> rules = rules(actor, starts);
        return starts.stream().map(start -> new ThreadView(views.get(start.id), groups.get(start.groupId), start.replyCount,
                last.getOrDefault(start.id, List.of()), start.lastActivityAt,
                unread == null ? rules.get(start.id) : rules.get(start.id).unpinned(), unread == null ? null : (Long) unread.getOrDefault(start.id, 0L))).toList();
    }

    /** What moderators set for threads, by their starts. */
    Map<UUID, ThreadRulesView> rules(Actor actor, List<Post> starts) {
        Set<UUID> named = starts.stream().map(Post::rules).flatMap(rules -> Stream.of(rules.lockedBy, rules.announcedBy).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        Map<UUID, PersonView> moderators = named.isEmpty() ? Map.of() : people.mapViews(actor, named);
        return starts.stream().collect(Collectors.toMap(start -> start.id, start -> {
            ThreadRules rules = start.rules();
            return new ThreadRulesView(
                    rules.isLocked() ? new ThreadRulesView.Lock(rules.lockedAt, moderators.get(rules.lockedBy), rules.lockReason) : null, rules.pinned,
                    rules.announcedAt == null ? null : new ThreadRulesView.Announcement(rules.announcedAt, moderators.get(rules.announcedBy)),
                    rules.slowMinutes);
        }));
    }

    /** Of the threads of these posts those that are locked. */
    private Set<UUID> locked(List<Post> rows) {
        Set<UUID> known = rows.stream().filter(Post::isThread).map(row -> row.id).collect(Collectors.toSet());
        List<UUID> others = rows.stream().map(row -> row.threadId).distinct().filter(id -> !known.contains(id)).toList();
        Stream<Post> starts = others.size() == 1 ? posts.find(others.get(0)).stream() : posts.list(others).stream();
        return Stream.concat(rows.stream().filter(Post::isThread), starts).filter(start -> start.rules().isLocked()).map(start -> start.id)
                .collect(Collectors.toSet());
    }

    private List<PostView> views(Actor actor, Function<UUID, GroupAccess> access, List<Post> rows,
                                 BiPredicate<Post, PostPolicy.Case> hiddenIsRead) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Map<UUID, List<UUID>> mentions = annotations.mentions(rows.stream().filter(row -> row.html.contains(MENTION)).map(row -> row.id).toList());
        Map<UUID, PersonView> persons = people.mapViews(actor, Stream.concat(rows.stream().map(row -> row.authorId),
                mentions.values().stream().flatMap(List::stream)).collect(Collectors.toSet()));
        Map<UUID, List<String>> tags = annotations.tags(ids);
        Map<UUID, List<ReactionView>> reactions = annotations.reactions(ids, access == null ? null : actor.personId());
        Set<UUID> locked = locked(rows);
        QuestionsWanted asked = questions.of(rows.stream().filter(row -> row.question).map(row -> row.id).toList());
        Set<UUID> spokenFor = access != null && rows.stream().anyMatch(row -> row.speaksFor(actor)) ? mandates.listOrganisations(actor) : Set.of();
        Instant now = clock.instant();
        return rows.stream().map(row -> {
            boolean inLocked = locked.contains(row.threadId);
            PostPolicy.Case post = access == null ? null : row.policyCase(access.apply(row.groupId), actor, now, inLocked)
                    .mandated(!row.speaksFor(actor) || spokenFor.contains(row.onBehalfId));
            boolean readable = row.state == PostState.VISIBLE
                    || row.state == PostState.HIDDEN && hiddenIsRead.test(row, post);
            return view(row, persons.get(row.authorId), readable ? tags.getOrDefault(row.id, List.of()) : List.of(),
                    readable ? mentions.getOrDefault(row.id, List.of()).stream().map(persons::get).toList() : List.of(),
                    reactions.getOrDefault(row.id, List.of()), readable, inLocked, asked.find(row.id).orElse(null), post == null ? null : PostPolicy.can(post));
        }).toList();
    }

    private static PostView view(Post post, PersonView today, List<String> tags, List<PersonView> mentioned, List<ReactionView> reactions, boolean readable,
                                 boolean locked, ThreadQuestion question, List<String> can) {
        PersonView author = new PersonView(today.id(), today.handle(), today.name(), post.function,
                new OrganisationView(post.organisationId, post.organisationName, post.level), post.level, today.official());
        OrganisationView onBehalf = post.onBehalfId == null ? null : new OrganisationView(post.onBehalfId, post.onBehalfName, post.level);
        return new PostView(post.id, post.groupId, post.threadId, post.parentId, author, post.capacity, onBehalf, post.language,
                readable ? post.body : null, readable ? post.html : null, tags, mentioned, post.state, post.seq, post.createdAt, post.undoUntil(),
                post.editedAt,
                post.correctionCount == 0 ? null : new PostView.Correction(post.correctedAt, readable ? post.correctionReason : null, post.correctionCount),
                post.state == PostState.HIDDEN ? new PostView.Hidden(post.hiddenAt, post.hiddenReason, post.isInReview()) : null,
                locked, reactions, question == null || readable ? question : question.withoutTitle(), post.version, can);
    }
}
