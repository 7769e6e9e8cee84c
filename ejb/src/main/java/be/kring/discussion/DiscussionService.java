package be.kring.discussion;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.person.MandateService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import be.kring.shared.Stale;
import be.kring.shared.Text;
import be.kring.shared.TooSoon;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes part in a discussion: write, answer, edit and correct, undo, react, and for moderators hide and show again. */
@Stateless
public class DiscussionService {

    private static final int MAX_REASON = 500;

    @Inject
    GroupService groups;

    @Inject
    PostRepository posts;

    @Inject
    AnnotationRepository annotations;

    @Inject
    MandateService mandates;

    @Inject
    Composition composition;

    @Inject
    Turns turns;

    @Inject
    Screener screener;

    @Inject
    PostWriter writer;

    @Inject
    Event<PostToReview> reviewing;

    @Inject
    ThreadRulesRepository rules;

    @Inject
    PostViews views;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Starts a thread.
     *
     * @throws Forbidden {@code no-mandate} when the actor may not speak for that organisation today
     */
    public PostView post(Actor actor, String slug, NewPost post) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requirePost(group);
        Instant now = clock.instant();
        Screener.Screened screened = screener.screen(actor, group, post.body());
        return screened.waits() ? writer.hold(actor, group, null, post, screened, false, now) : writer.write(actor, group, null, post, screened, now, false);
    }

    /**
     * Starts a thread that is a question, for the feature that keeps them; its title is looked at with its text.
     *
     * @return HELD when it waits for approval: then {@link HeldPosted} tells that it was posted
     */
    public PostView ask(Actor actor, String slug, String title, NewPost post) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requirePost(group);
        Instant now = clock.instant();
        Screener.Screened screened = screener.screen(actor, group, title + "\n\n" + Composition.clean(post.body()));
        return screened.waits() ? writer.hold(actor, group, null, post, screened, true, now) : writer.ask(actor, group, post, screened, now);
    }

    /**
     * Answers a post; the answer to a reply joins the same thread.
     *
     * @throws Conflict  when the thread is just being moved to another group
     * @throws Forbidden {@code thread-locked} for everyone but moderators
     * @throws TooSoon   in a slow thread
     */
    public PostView reply(Actor actor, UUID toId, NewPost post) {
        Post parent = posts.find(toId).orElseThrow(NotFound::new);
        GroupAccess group = readable(actor, parent);
        Instant now = clock.instant();
        boolean locked = (parent.isThread() ? parent : posts.find(parent.threadId).orElseThrow(NotFound::new)).rules().isLocked();
        PostPolicy.requireReply(parent.policyCase(group, actor, now, locked));
        Screener.Screened screened = screener.screen(actor, group, post.body());
        if (screened.waits()) {
            return writer.hold(actor, group, parent, post, screened, false, now);
        }
        Object[] thread = posts.replied(parent.threadId, group.groupId(), now).orElseThrow(() -> new Conflict("conflict"));
        turns.require(actor, group, parent.threadId, (Boolean) thread[0], (Integer) thread[1], now);
        return writer.write(actor, group, parent, post, screened, now, locked);
    }

    /**
     * Within the undo window a free edit; afterwards a correction, which keeps the earlier text readable and needs a reason.
     *
     * @throws Stale     when the post was changed since the version that the actor saw
     * @throws Forbidden {@code no-mandate} when it speaks for an organisation for which the actor may not speak today
     */
    public PostView change(Actor actor, UUID id, long version, PostChange change) {
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        GroupAccess group = readable(actor, post);
        Instant now = clock.instant();
        PostPolicy.Case policyCase = post.policyCase(group, actor, now)
                .mandated(!post.speaksFor(actor) || mandates.listOrganisations(actor).contains(post.onBehalfId));
        PostPolicy.requireEditOrCorrect(policyCase);
        Stale.check(version, post.version);
        Composition.Text text = composition.compose(actor, group, change.body(), change.language() == null ? post.language : change.language());
        boolean correction = PostPolicy.canCorrect(policyCase);
        String reason = correction ? Text.line("reason", change.reason(), MAX_REASON) : null;
        Screener.Screened screened = screener.screen(actor, group, post.body, correction ? text.body() + "\n\n" + reason : text.body());
        if (correction) {
            posts.add(new PostRevision(post, reason, now));
            post.correctedAt(now, reason);
        } else {
            post.editedAt = now;
        }
        post.write(text.body(), text.html(), text.language());
        screened.note(post, now);
        Set<UUID> before = annotations.mentions(id);
        annotate(post, text);
        List<UUID> added = screened.waits() ? List.of() : text.mentions().stream().filter(person -> !before.contains(person)).toList();
        if (screened.waits()) {
            reviewing.fire(new PostToReview(id, screened.shown(group)));
        }
        events.publish(correction
                ? new PostCorrected(post.groupId, id, post.threadId, post.authorId, added)
                : new PostEdited(post.groupId, id, post.threadId, post.authorId, added));
        if (!screened.waits()) {
            screener.flag(id, screened);
        }
        return views.one(actor, group, post);
    }

    /** @throws Forbidden {@code window-closed} for an author who is too late */
    public void undo(Actor actor, UUID id) {
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        PostPolicy.requireUndo(post.policyCase(readable(actor, post), actor, clock.instant()));
        post.withdraw();
        annotations.clear(post);
        posts.flush();
        if (post.isThread()) {
            rules.leavePlace(id);
        } else {
            posts.replyWithdrawn(post.threadId);
        }
        events.publish(new PostWithdrawn(post.groupId, id, post.threadId, post.authorId));
    }

    /** Takes a text out of sight; its place, the reason and the thread stay. For moderators; on record. */
    public PostView hide(Actor actor, UUID id, String reason) {
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        GroupAccess group = readable(actor, post);
        PostPolicy.requireHide(post.policyCase(group, actor, clock.instant()));
        post.hide(actor.personId(), Text.line("reason", reason, MAX_REASON), clock.instant());
        posts.flush();
        audit.record(actor, "post.hidden", "post:" + id, Map.of("reason", post.hiddenReason, "group", post.groupId.toString()));
        events.publish(new PostHidden(post.groupId, id, post.threadId, post.authorId, actor.personId(), false));
        return views.one(actor, group, post);
    }

    /** Shows a hidden text again. For moderators; on record. */
    public PostView unhide(Actor actor, UUID id) {
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        GroupAccess group = readable(actor, post);
        PostPolicy.requireUnhide(post.policyCase(group, actor, clock.instant()));
        post.unhide();
        posts.flush();
        audit.record(actor, "post.unhidden", "post:" + id, Map.of("group", post.groupId.toString()));
        events.publish(new PostUnhidden(post.groupId, id, post.threadId, post.authorId, actor.personId()));
        return views.one(actor, group, post);
    }

    /** Adds or takes back a reaction; repeating it changes nothing. @return all reactions to the post */
    public List<ReactionView> react(Actor actor, UUID id, ReactionKind kind, boolean on) {
        Post post = posts.find(id).orElseThrow(NotFound::new);
        PostPolicy.requireReact(post.policyCase(readable(actor, post), actor, clock.instant()));
        boolean changed = on ? annotations.react(id, actor.personId(), kind, clock.instant())
                : annotations.unreact(id, actor.personId(), kind);
        if (changed) {
            events.publish(new ReactionChanged(post.groupId, id, post.threadId, actor.personId(), kind, on));
        }
        return annotations.reactions(List.of(id), actor.personId()).getOrDefault(id, List.of());
    }

    /** Everybody who answered this post, to tell them that it was corrected; nobody while it is out of sight. */
    public List<UUID> listRepliers(Actor actor, UUID id) {
        return posts.find(id).filter(post -> post.state == PostState.VISIBLE).map(visible -> posts.listRepliers(id)).orElse(List.of());
    }

    /** A text as it would be shown in this group. */
    public Preview preview(Actor actor, UUID groupId, String body) {
        GroupAccess group = groups.getAccess(actor, groupId);
        GroupPolicy.requirePost(group);
        Composition.Text text = composition.compose(actor, group, body, null);
        return new Preview(text.html(), text.language());
    }

    private void annotate(Post post, Composition.Text text) {
        posts.flush();
        annotations.replaceTags(post, text.tags());
        annotations.replaceMentions(post.id, text.mentions());
    }

    private GroupAccess readable(Actor actor, Post post) {
        GroupAccess group = groups.getAccess(actor, post.groupId);
        PostPolicy.requireRead(group);
        if (post.state == PostState.WITHDRAWN) {
            throw new NotFound();
        }
        return group;
    }
}
