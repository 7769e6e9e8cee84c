package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads discussions: the feed of a group, one thread, what is new at home. */
@Stateless
public class FeedService {

    private static final int SUGGESTIONS = 8;
    private static final int MOST_REACTORS = 20_000;

    @Inject
    GroupService groups;

    @Inject
    PostRepository posts;

    @Inject
    AnnotationRepository annotations;

    @Inject
    UnreadRepository unread;

    @Inject
    PostViews views;

    /**
     * The threads of a group, newest activity first.
     *
     * @param tag only threads in which something carries this tag; null for all
     */
    public Page<ThreadView> list(Actor actor, String slug, String tag, PageRequest request) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireRead(group);
        String lower = tag == null || tag.isBlank() ? null : tag.toLowerCase(Locale.ROOT);
        Page<Post> page = Page.of(posts.listThreads(group.groupId(), lower, request), request, FeedService::cursor);
        Map<UUID, GroupRef> refs = groups.mapRefs(actor, List.of(group.groupId()));
        return new Page<>(views.threads(actor, any -> group, refs, page.items(), null), page.next());
    }

    /** The same threads, the oldest first: whoever reads page after page gets each once, also those that are answered or pinned meanwhile. */
    public Page<ThreadView> listByAge(Actor actor, String slug, PageRequest request) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireRead(group);
        Page<Post> page = Page.of(posts.listThreadsByAge(group.groupId(), request), request, post -> Cursor.of(post.createdAt, post.id));
        Map<UUID, GroupRef> refs = groups.mapRefs(actor, List.of(group.groupId()));
        return new Page<>(views.threads(actor, any -> group, refs, page.items(), null), page.next());
    }

    /**
     * The first page of a group's feed as all its readers share it, for who may read it.
     *
     * @return empty when more reacted than {@value #MOST_REACTORS} times to what is on it: then {@link #list} tells who
     */
    public Optional<SharedPage> findSharedPage(Actor actor, GroupAccess group, PageRequest request) {
        GroupPolicy.requireRead(group);
        Page<Post> page = Page.of(posts.listThreads(group.groupId(), null, request), request, FeedService::cursor);
        List<ThreadView> threads = views.threads(Actor.SYSTEM, null, groups.mapRefs(actor, List.of(group.groupId())), page.items(), null);
        List<UUID> ids = threads.stream().flatMap(thread -> Stream.concat(Stream.of(thread.post()), thread.lastReplies().stream()))
                .map(PostView::id).toList();
        return annotations.reactors(ids, MOST_REACTORS).map(reactors -> new SharedPage(threads, page.next(), reactors));
    }

    /** The start of a thread with its last replies; {@link NotFound} for a reply. */
    public ThreadView getThread(Actor actor, UUID id) {
        Post post = posts.find(id).filter(Post::isThread).orElseThrow(NotFound::new);
        GroupAccess group = readable(actor, post);
        ThreadView thread = views.threads(actor, any -> group, groups.mapRefs(actor, List.of(group.groupId())), List.of(post), null).get(0);
        return new ThreadView(views.opened(actor, group, post), thread.group(), thread.replyCount(), thread.lastReplies(),
                thread.lastActivityAt(), thread.rules(), null);
    }

    /** @throws NotFound when there is none, it was withdrawn, or the actor may not read its group */
    public PostView get(Actor actor, UUID id) {
        Post post = posts.find(id).orElseThrow(NotFound::new);
        return views.opened(actor, readable(actor, post), post);
    }

    /** Whether this is the start of a thread; @throws NotFound as {@link #get} */
    public boolean isThread(Actor actor, UUID id) {
        Post post = posts.find(id).orElseThrow(NotFound::new);
        readable(actor, post);
        return post.isThread();
    }

    /** The replies of a thread, oldest first. */
    public Page<PostView> listReplies(Actor actor, UUID threadId, PageRequest request) {
        Post start = posts.find(threadId).filter(Post::isThread).orElseThrow(NotFound::new);
        GroupAccess group = readable(actor, start);
        Page<Post> page = Page.of(posts.listReplies(threadId, request), request, post -> Cursor.of(post.createdAt, post.id));
        return new Page<>(views.list(actor, any -> group, page.items()), page.next());
    }

    /** The earlier texts of a post, oldest first; for those who may read the present one. */
    public List<RevisionView> listHistory(Actor actor, UUID id) {
        Post post = posts.find(id).orElseThrow(NotFound::new);
        GroupAccess group = readable(actor, post);
        if (post.state != PostState.VISIBLE && !GroupPolicy.canModerate(group)) {
            throw new NotFound();
        }
        return posts.listRevisions(id).stream().map(PostRevision::view).toList();
    }

    /** The threads of the actor's groups, newest activity first, each with what is unread in it. */
    public HomeView getHome(Actor actor, PageRequest request) {
        Page<Post> page = Page.of(posts.listThreadsOfMember(actor.personId(), request), request, post -> Cursor.of(post.lastActivityAt, post.id));
        Map<UUID, GroupAccess> access = groups.mapAccess(actor, page.items().stream().map(post -> post.groupId).collect(Collectors.toSet()));
        Map<UUID, Long> counts = unread.byThread(actor.personId(), page.items().stream().map(post -> post.id).toList());
        List<ThreadView> threads = views.threads(actor, access::get, groups.mapRefs(actor, access.keySet()), page.items(), counts);
        long total = mapUnread(actor).values().stream().mapToLong(Long::longValue).sum();
        return new HomeView(total, threads, page.next());
    }

    /** How many messages are unread by group; groups without any are left out. */
    public Map<UUID, Long> mapUnread(Actor actor) {
        return unread.byGroup(actor.personId());
    }

    /** Up to eight tags of the group that start with the text, the most used first. */
    public List<TagCount> suggestTags(Actor actor, String slug, String text) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireRead(group);
        return annotations.suggestTags(group.groupId(), text, SUGGESTIONS);
    }

    /** Posts as every reader of their group sees them, for events; what is gone is left out. */
    public Map<UUID, PostView> mapNeutral(Actor actor, Collection<UUID> ids) {
        return views.neutral(actor, posts.list(ids)).stream().collect(Collectors.toMap(PostView::id, Function.identity()));
    }

    /** What replies changed of these threads, for events. */
    public Map<UUID, ThreadState> mapThreadStates(Actor actor, Collection<UUID> threadIds) {
        return posts.threadStates(threadIds);
    }

    /** Of these posts those that the actor may read now, hidden ones without their text. */
    public Map<UUID, PostView> mapReadable(Actor actor, Collection<UUID> ids) {
        List<Post> rows = posts.list(ids);
        Map<UUID, GroupAccess> access = groups.mapAccess(actor, rows.stream().map(row -> row.groupId).collect(Collectors.toSet()));
        List<Post> readable = rows.stream().filter(row -> row.state != PostState.WITHDRAWN && access.containsKey(row.groupId)
                && GroupPolicy.canRead(access.get(row.groupId))).toList();
        return views.list(actor, access::get, readable).stream().collect(Collectors.toMap(PostView::id, Function.identity()));
    }

    /** The start of a post's text in plain words; empty when it may not be read. */
    public String excerpt(Actor actor, PostView post) {
        return post.html() == null ? "" : Excerpt.of(post.html());
    }

    /** As {@link #excerpt}, of what stands under the heading with which the text begins. */
    public String excerptUnderHeading(Actor actor, PostView post) {
        return post.html() == null ? "" : Excerpt.of(post.html().replaceFirst("^<h3>.*?</h3>", ""));
    }

    /** Who wrote these posts. */
    public Set<UUID> listAuthors(Actor actor, Collection<UUID> ids) {
        return posts.list(ids).stream().map(post -> post.authorId).collect(Collectors.toSet());
    }

    private GroupAccess readable(Actor actor, Post post) {
        GroupAccess group = groups.getAccess(actor, post.groupId);
        PostPolicy.requireRead(group);
        if (post.state == PostState.WITHDRAWN && !(post.isThread() && post.replyCount > 0)) {
            throw new NotFound();
        }
        return group;
    }

    private static Cursor cursor(Post post) {
        return Cursor.of(post.rules().pinned == null ? PostRepository.UNPINNED : post.rules().pinned, post.lastActivityAt, post.id);
    }
}
