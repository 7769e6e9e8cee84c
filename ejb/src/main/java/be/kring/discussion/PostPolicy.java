package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may do what with a post. It is read by whoever reads its group; a post that may not be read does not exist for the caller.
 */
public final class PostPolicy {

    /** How long an author may undo or freely edit; later an edit is a correction. */
    public static final Duration UNDO_WINDOW = Duration.ofMinutes(5);

    /**
     * What decides.
     *
     * @param own          the actor wrote it
     * @param withinWindow the undo window is open
     * @param thread       it starts a thread
     * @param locked       a moderator locked its thread
     * @param mandated     its words are the author's own, or those of an organisation for which the author may speak today
     */
    public record Case(GroupAccess group, PostState state, boolean own, boolean withinWindow, boolean thread, boolean locked, boolean mandated) {

        /** One in the author's own name. */
        public Case(GroupAccess group, PostState state, boolean own, boolean withinWindow, boolean thread, boolean locked) {
            this(group, state, own, withinWindow, thread, locked, true);
        }

        /** A reply in a thread that is open. */
        public Case(GroupAccess group, PostState state, boolean own, boolean withinWindow) {
            this(group, state, own, withinWindow, false, false);
        }

        Case mandated(boolean today) {
            return new Case(group, state, own, withinWindow, thread, locked, today);
        }

        private boolean isVisible() {
            return state == PostState.VISIBLE;
        }
    }

    private PostPolicy() {
    }

    /** Members answer what is visible; in a thread that is locked only moderators do. */
    public static boolean canReply(Case post) {
        return canReact(post) && (!post.locked() || GroupPolicy.canModerate(post.group()));
    }

    /** Members react to what is visible, also to their own, and also in a thread that is locked. */
    public static boolean canReact(Case post) {
        return GroupPolicy.canPost(post.group()) && post.isVisible();
    }

    /** Moderators lock, pin, announce and slow down a thread as long as it stands, hidden or not, in a group that lives. */
    public static boolean canSteer(Case post) {
        return GroupPolicy.canModerate(post.group()) && !post.group().isArchived() && post.thread() && post.state() != PostState.WITHDRAWN;
    }

    /** The author, as long as a member and, where it speaks for an organisation, mandated by it, within the window. */
    public static boolean canEdit(Case post) {
        return isOwnAndOpen(post) && post.mandated() && post.withinWindow();
    }

    /** The same after the window: the earlier text stays readable. */
    public static boolean canCorrect(Case post) {
        return isOwnAndOpen(post) && post.mandated() && !post.withinWindow();
    }

    /** The author, as long as a member, within the window; afterwards only a moderator can take a text away. */
    public static boolean canUndo(Case post) {
        return isOwnAndOpen(post) && post.withinWindow();
    }

    /** Moderators, also their own: it is on record. */
    public static boolean canHide(Case post) {
        return GroupPolicy.canModerate(post.group()) && post.isVisible();
    }

    public static boolean canUnhide(Case post) {
        return GroupPolicy.canModerate(post.group()) && post.state() == PostState.HIDDEN;
    }

    /** Whoever reads it, but its author: what breaks the rules is seen by guests, too. */
    public static boolean canReport(Case post) {
        return GroupPolicy.canRead(post.group()) && post.isVisible() && !post.own();
    }

    /** Moderators ask the guide whether and how to answer what stands, hidden or not, and read what they and others decided. */
    public static boolean canGuide(Case post) {
        return GroupPolicy.canModerate(post.group()) && (post.isVisible() || post.state() == PostState.HIDDEN);
    }

    /** A thread goes from one group to another by the hand of who moderates both. */
    public static boolean canMove(GroupAccess from, GroupAccess to) {
        return GroupPolicy.canModerate(from) && GroupPolicy.canModerate(to) && !from.groupId().equals(to.groupId());
    }

    static void requireMove(GroupAccess from, GroupAccess to) {
        require(canMove(from, to));
    }

    /** A hidden text stays readable for moderators, who answer for it. */
    static boolean canReadHidden(Case post) {
        return GroupPolicy.canModerate(post.group());
    }

    static void requireRead(GroupAccess group) {
        if (!GroupPolicy.canRead(group)) {
            throw new NotFound();
        }
    }

    /** @throws Forbidden {@code thread-locked} for who could answer if it were not */
    static void requireReply(Case post) {
        GroupPolicy.requireAlive(post.group());
        if (canReact(post) && !canReply(post)) {
            throw new Forbidden("thread-locked");
        }
        require(canReply(post));
    }

    static void requireSteer(Case post) {
        GroupPolicy.requireAlive(post.group());
        require(canSteer(post));
    }

    static void requireReact(Case post) {
        GroupPolicy.requireAlive(post.group());
        require(canReact(post));
    }

    /** @throws Forbidden {@code no-mandate} for an author who may not speak for that organisation any more */
    static void requireEditOrCorrect(Case post) {
        if (isOwnAndOpen(post) && !post.mandated()) {
            throw new Forbidden("no-mandate");
        }
        require(canEdit(post) || canCorrect(post));
    }

    /** @throws Forbidden {@code window-closed} for the author who is too late */
    static void requireUndo(Case post) {
        if (isOwnAndOpen(post) && !post.withinWindow()) {
            throw new Forbidden("window-closed");
        }
        require(canUndo(post));
    }

    static void requireHide(Case post) {
        require(canHide(post));
    }

    static void requireUnhide(Case post) {
        require(canUnhide(post));
    }

    public static void requireReport(Case post) {
        require(canReport(post));
    }

    /** The answers for {@code can} in the contract. */
    public static List<String> can(Case post) {
        List<String> can = new ArrayList<>();
        add(can, "reply", canReply(post));
        add(can, "react", canReact(post));
        add(can, "edit", canEdit(post));
        add(can, "correct", canCorrect(post));
        add(can, "undo", canUndo(post));
        add(can, "hide", canHide(post));
        add(can, "unhide", canUnhide(post));
        add(can, "report", canReport(post));
        add(can, "steer", canSteer(post));
        add(can, "guide", canGuide(post));
        return List.copyOf(can);
    }

    private static boolean isOwnAndOpen(Case post) {
        return post.own() && post.isVisible() && GroupPolicy.canPost(post.group());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }

    private static void add(List<String> can, String what, boolean allowed) {
        if (allowed) {
            can.add(what);
        }
    }
}
