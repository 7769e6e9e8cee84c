package be.kring.web.discussion;

import be.kring.discussion.PostPolicy;
import be.kring.discussion.PostView;
import be.kring.discussion.ReactionKind;
import be.kring.group.GroupAccess;
import be.kring.shared.Actor;
import be.kring.web.problem.Json;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who reads a page now: what they may do with each post of it, by the policy, and how they have reacted. */
final class PageReader {

    private final Actor actor;
    private final GroupAccess group;
    private final Map<UUID, Set<ReactionKind>> reactions;
    private final Instant now;
    private final Map<PostPolicy.Case, byte[]> answers = new HashMap<>();

    PageReader(Actor actor, GroupAccess group, Map<UUID, Set<ReactionKind>> reactions, Instant now) {
        this.actor = actor;
        this.group = group;
        this.reactions = reactions;
        this.now = now;
    }

    Set<ReactionKind> reactionsTo(UUID postId) {
        return reactions.getOrDefault(postId, Set.of());
    }

    /** The answer for {@code can} as JSON. */
    byte[] can(PostView post) {
        PostPolicy.Case policyCase = new PostPolicy.Case(group, post.state(), actor.is(post.author().id()), now.isBefore(post.undoUntil()),
                post.parentId() == null, post.locked());
        return answers.computeIfAbsent(policyCase, unanswered -> SharedPost.bytes(Json.write(PostPolicy.can(unanswered))));
    }
}
