package be.kring.question;

import be.kring.discussion.PostPolicy;
import be.kring.discussion.PostState;
import be.kring.discussion.QuestionState;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.JoinPolicy;
import be.kring.group.Visibility;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may do what with a question. It is read by whoever reads its group and asked by whoever may post there; all else here is for people who may post,
 * as long as its text stands.
 */
public final class QuestionPolicy {

    /** {@link #mayAnswer} in SQL, over {@code kring_group g} and the left-joined {@code membership m}. */
    public static final String MAY_ANSWER_SQL = GroupPolicy.CAN_READ_SQL + " and (m.state = 'MEMBER' and m.role <> 'GUEST' and m.muted_until is null"
            + " or m.state is null and g.visibility = 'OPEN' and g.join_policy = 'OPEN') and g.archived_at is null";

    /**
     * What decides.
     *
     * @param start       the post that asks
     * @param claimed     the actor said that they will answer it
     * @param answered    the actor wrote the answer that was accepted, or inherited it from who is gone
     * @param recheckDue  it is asked whether the accepted answer still holds
     */
    public record Case(PostPolicy.Case start, QuestionState state, boolean claimed, boolean answered, boolean recheckDue) {

        private boolean isOpenTo(QuestionAct act) {
            return takesPart(this) && act.isPossible(state);
        }

        private boolean mayRelease() {
            return claimed || leads();
        }

        private boolean leads() {
            return start.own() || GroupPolicy.canModerate(start.group());
        }
    }

    private QuestionPolicy() {
    }

    /** Whoever may post where the text stands. */
    private static boolean takesPart(Case question) {
        return GroupPolicy.canPost(question.start().group()) && question.start().state() == PostState.VISIBLE;
    }

    /** Who is asked as somebody who may know: whoever posts there, or reads it and may join at once to do so, whatever rules of the group say. */
    public static boolean mayAnswer(GroupAccess group) {
        return GroupPolicy.canPost(group)
                || group.state() == null && group.visibility() == Visibility.OPEN && group.joinPolicy() == JoinPolicy.OPEN && !group.isArchived();
    }

    /** Whoever may post but the asker takes a question that nobody has. */
    public static boolean canClaim(Case question) {
        return question.isOpenTo(QuestionAct.CLAIM) && !question.start().own();
    }

    /** Who took it gives it back; the asker and moderators free one that is left lying. */
    public static boolean canRelease(Case question) {
        return question.isOpenTo(QuestionAct.RELEASE) && question.mayRelease();
    }

    /** The asker, and moderators in their place. */
    public static boolean canAccept(Case question) {
        return question.isOpenTo(QuestionAct.ACCEPT) && question.leads();
    }

    public static boolean canUnaccept(Case question) {
        return question.isOpenTo(QuestionAct.UNACCEPT) && question.leads();
    }

    /** The asker and moderators, whatever the state. */
    public static boolean canMarkHelpful(Case question) {
        return takesPart(question) && question.leads();
    }

    /** The asker and moderators, of any reply; others of a reply of their own. */
    public static boolean canMarkOutdated(Case question, boolean ownReply) {
        return takesPart(question) && (question.leads() || ownReply);
    }

    public static boolean canClose(Case question) {
        return question.isOpenTo(QuestionAct.CLOSE) && question.leads();
    }

    public static boolean canReopen(Case question) {
        return question.isOpenTo(QuestionAct.REOPEN) && question.leads();
    }

    /** Who wrote the accepted answer, or inherited it, says whether it still holds once that is asked; moderators do it in their place. */
    public static boolean canRecheck(Case question) {
        return takesPart(question) && question.recheckDue() && question.state() == QuestionState.ACCEPTED
                && (question.answered() || GroupPolicy.canModerate(question.start().group()));
    }

    /** The asker and moderators see where it is on its way to whoever knows, and never who declined. */
    static boolean canFollow(Case question) {
        return question.leads();
    }

    /** The asker and moderators choose its topics. */
    public static boolean canChange(Case question) {
        return takesPart(question) && question.leads();
    }

    /** A title that stands is changed by moderators alone: it was read, and looked at, as it is. */
    public static boolean canRename(Case question) {
        return takesPart(question) && GroupPolicy.canModerate(question.start().group());
    }

    static void requireClaim(Case question) {
        require(question, QuestionAct.CLAIM, canClaim(question), !question.start().own());
    }

    static void requireRelease(Case question) {
        require(question, QuestionAct.RELEASE, canRelease(question), question.mayRelease());
    }

    static void requireAccept(Case question) {
        require(question, QuestionAct.ACCEPT, canAccept(question), question.leads());
    }

    static void requireUnaccept(Case question) {
        require(question, QuestionAct.UNACCEPT, canUnaccept(question), question.leads());
    }

    static void requireClose(Case question) {
        require(question, QuestionAct.CLOSE, canClose(question), question.leads());
    }

    static void requireReopen(Case question) {
        require(question, QuestionAct.REOPEN, canReopen(question), question.leads());
    }

    static void requireMarkHelpful(Case question) {
        requireAlive(question, canMarkHelpful(question));
    }

    static void requireMarkOutdated(Case question, boolean ownReply) {
        requireAlive(question, canMarkOutdated(question, ownReply));
    }

    static void requireChange(Case question) {
        requireAlive(question, canChange(question));
    }

    static void requireRename(Case question) {
        requireAlive(question, canRename(question));
    }

    /** @throws Conflict {@code question-moved-on} for who could say so if it were asked */
    static void requireRecheck(Case question) {
        boolean one = question.answered() || GroupPolicy.canModerate(question.start().group());
        if (takesPart(question) && one && !canRecheck(question)) {
            throw new Conflict("question-moved-on");
        }
        requireAlive(question, canRecheck(question));
    }

    /** The answers for {@code can} in the contract; {@code outdatedOwn} is about the caller's own replies. */
    static List<String> can(Case question) {
        List<String> can = new ArrayList<>();
        add(can, "claim", canClaim(question));
        add(can, "release", canRelease(question));
        add(can, "accept", canAccept(question));
        add(can, "unaccept", canUnaccept(question));
        add(can, "helpful", canMarkHelpful(question));
        add(can, "outdated", canMarkOutdated(question, false));
        add(can, "outdatedOwn", canMarkOutdated(question, true));
        add(can, "close", canClose(question));
        add(can, "reopen", canReopen(question));
        add(can, "recheck", canRecheck(question));
        add(can, "change", canChange(question));
        add(can, "rename", canRename(question));
        return List.copyOf(can);
    }

    /** @param one who may do it when the question is so far @throws Conflict {@code question-moved-on} when it is not, or not any more */
    private static void require(Case question, QuestionAct act, boolean allowed, boolean one) {
        if (takesPart(question) && one && !act.isPossible(question.state())) {
            throw new Conflict("question-moved-on");
        }
        requireAlive(question, allowed);
    }

    private static void requireAlive(Case question, boolean allowed) {
        GroupPolicy.requireAlive(question.start().group());
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
