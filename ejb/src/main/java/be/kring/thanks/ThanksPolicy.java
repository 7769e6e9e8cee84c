package be.kring.thanks;

import be.kring.discussion.PostPolicy;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;

import java.util.ArrayList;
import java.util.List;

/** Who gives thanks, and who sees them: the two of them, and when both agreed whoever sees the claim and reads the post. For all others they do not exist. */
public final class ThanksPolicy {

    private ThanksPolicy() {
    }

    /** Whoever may react to a post, but its author. */
    public static boolean canThank(PostPolicy.Case post) {
        return PostPolicy.canReact(post) && !post.own();
    }

    static void requireThank(PostPolicy.Case post) {
        if (!canThank(post)) {
            throw new Forbidden();
        }
    }

    /** What one of the two took away does not exist for either any more. */
    static boolean canSee(Actor actor, Thanks thanks) {
        return thanks.stands() && (actor.is(thanks.giverId()) || actor.is(thanks.receiverId()));
    }

    static void requireSee(Actor actor, Thanks thanks) {
        if (!canSee(actor, thanks)) {
            throw new NotFound();
        }
    }

    /** What the receiver took away nobody gives them again; who took their own away may. @throws Conflict {@code thanks-taken-away} */
    static void requireGiveAgain(Actor actor, Thanks before) {
        if (!before.stands() && !actor.is(before.removedBy())) {
            throw new Conflict("thanks-taken-away");
        }
    }

    static boolean agrees(Actor actor, Thanks thanks) {
        return actor.is(thanks.giverId()) ? thanks.giverAgrees() : thanks.receiverAgrees();
    }

    /** Each for themselves, of thanks that can stand with a topic. */
    static boolean canAgree(Actor actor, Thanks thanks, boolean hasTopics) {
        return canSee(actor, thanks) && hasTopics && !agrees(actor, thanks);
    }

    /** Each agrees to words that they read. @throws Forbidden for thanks that stand with no topic @throws Conflict {@code thanks-changed} when they say something else by now */
    static void requireAgree(Actor actor, Thanks thanks, boolean hasTopics, String read) {
        requireSee(actor, thanks);
        if (!hasTopics) {
            throw new Forbidden();
        }
        if (!thanks.line().equals(read)) {
            throw new Conflict("thanks-changed");
        }
    }

    /** @param readable whether the actor may read the post: who may not says nothing about it any more */
    static List<String> can(Actor actor, Thanks thanks, boolean hasTopics, boolean readable) {
        List<String> can = new ArrayList<>();
        if (canAgree(actor, thanks, hasTopics)) {
            can.add("agree");
        }
        if (canSee(actor, thanks) && agrees(actor, thanks)) {
            can.add("disagree");
        }
        if (readable && canSee(actor, thanks) && actor.is(thanks.giverId())) {
            can.add("say");
        }
        if (canSee(actor, thanks)) {
            can.add("remove");
        }
        return List.copyOf(can);
    }
}
