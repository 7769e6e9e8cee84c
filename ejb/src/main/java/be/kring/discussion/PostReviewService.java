package be.kring.discussion;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Posts for the feature that handles reports. But for {@link #lockReadable} and {@link #findReadable} nothing here asks who the actor is: the policy of that feature has
 * decided it, since who reviews need be no member of the group. A locked post keeps all else that concerns it waiting until the transaction ends.
 */
@Stateless
public class PostReviewService {

    @Inject
    GroupService groups;

    @Inject
    PostRepository posts;

    @Inject
    PostViews views;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Locks a post that the actor reads. @throws NotFound when there is none, it was withdrawn, or the actor may not read its group */
    public ReportedPost lockReadable(Actor actor, UUID id) {
        Post post = posts.lock(id).filter(found -> found.state != PostState.WITHDRAWN).orElseThrow(NotFound::new);
        GroupAccess group = groups.getAccess(actor, post.groupId);
        PostPolicy.requireRead(group);
        return reported(actor, post, group);
    }

    /** The same without a lock, to look at; empty in the place of a refusal. */
    public Optional<ReportedPost> findReadable(Actor actor, UUID id) {
        return posts.find(id).filter(found -> found.state != PostState.WITHDRAWN).flatMap(post ->
                Optional.ofNullable(groups.mapAccess(actor, List.of(post.groupId)).get(post.groupId)).filter(GroupPolicy::canRead)
                        .map(group -> reported(actor, post, group)));
    }

    /** A post as it is, for a case that nobody's report opens. */
    public ReportedPost get(Actor actor, UUID id) {
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        return new ReportedPost(post.id, post.groupId, post.authorId, post.language, post.html, null);
    }

    /** Locks a post, whatever has become of it. */
    public void lock(Actor actor, UUID id) {
        posts.lock(id).orElseThrow(NotFound::new);
    }

    /** Takes a visible text out of sight until somebody has looked at it; on record as an act of Kring itself, which names no reporter. */
    public void hideForReview(Actor actor, UUID id) {
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        if (post.state == PostState.VISIBLE) {
            audit.record(Actor.SYSTEM, "post.hidden", "post:" + id, Map.of("reason", "in review", "group", post.groupId.toString()));
            post.hideForReview(clock.instant());
            posts.flush();
            events.publish(new PostHidden(post.groupId, id, post.threadId, post.authorId, null, true));
        }
    }

    /** Hides a text for good, for a reason that readers see; what was withdrawn meanwhile is gone anyway. */
    public void hide(Actor actor, UUID id, String reason) {
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        if (post.state != PostState.WITHDRAWN) {
            post.hide(actor.personId(), reason, clock.instant());
            posts.flush();
            events.publish(new PostHidden(post.groupId, id, post.threadId, post.authorId, actor.personId(), true));
        }
    }

    /** Ends that it is out of sight for the review; what a moderator hid stays hidden. */
    public void endReview(Actor actor, UUID id) {
        if (posts.lock(id).filter(Post::isInReview).isPresent()) {
            show(actor, id);
        }
    }

    /** Shows a hidden text again. */
    public void show(Actor actor, UUID id) {
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        if (post.state == PostState.HIDDEN) {
            post.unhide();
            posts.flush();
            events.publish(new PostUnhidden(post.groupId, id, post.threadId, post.authorId, actor.personId()));
        }
    }

    /** Posts with their text although they may be hidden; without it when they were withdrawn. */
    public Map<UUID, PostView> mapForReview(Actor actor, Collection<UUID> ids) {
        List<Post> rows = posts.list(ids);
        return views.reviewed(actor, rows).stream().collect(Collectors.toMap(PostView::id, Function.identity()));
    }

    private ReportedPost reported(Actor actor, Post post, GroupAccess group) {
        return new ReportedPost(post.id, post.groupId, post.authorId, post.language, post.html, post.policyCase(group, actor, clock.instant()));
    }
}
