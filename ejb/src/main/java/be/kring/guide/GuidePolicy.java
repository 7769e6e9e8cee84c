package be.kring.guide;

import be.kring.discussion.PostPolicy;
import be.kring.group.GroupPolicy;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;

import java.util.List;

/**
 * Who edits the guide: administrators, and for everyone else that does not exist. Who walks through it for a post, and reads what was kept:
 * {@link PostPolicy#canGuide}. What is kept is added in a group that lives.
 */
final class GuidePolicy {

    private GuidePolicy() {
    }

    static boolean canEdit(Actor actor) {
        return actor.administrator();
    }

    static void requireEdit(Actor actor) {
        if (!canEdit(actor)) {
            throw new NotFound();
        }
    }

    static boolean canKeep(PostPolicy.Case post) {
        return PostPolicy.canGuide(post) && !post.group().isArchived();
    }

    static void requireGuide(PostPolicy.Case post) {
        if (!PostPolicy.canGuide(post)) {
            throw new Forbidden();
        }
    }

    static void requireKeep(PostPolicy.Case post) {
        requireGuide(post);
        GroupPolicy.requireAlive(post.group());
        if (!canKeep(post)) {
            throw new Forbidden();
        }
    }

    /** The answers for {@code can} in the contract. */
    static List<String> can(PostPolicy.Case post) {
        return canKeep(post) ? List.of("keep") : List.of();
    }
}
