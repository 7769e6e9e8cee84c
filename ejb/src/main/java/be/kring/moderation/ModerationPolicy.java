package be.kring.moderation;

import be.kring.group.GroupAccess;
import be.kring.group.MemberPolicy;
import be.kring.group.Role;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who handles which report. The moderators of the group do, and administrators what was handed over to them; never the author of the post, for
 * whom the case does not exist, whatever their role. What is about a profile, a group or an endorsement administrators handle, never the person, who leads the
 * group, or who endorsed. An appeal is decided by somebody who did not decide first.
 */
final class ModerationPolicy {

    /** {@link #canReview} in SQL, over {@code moderation_case c} and the left-joined {@code membership m} of the actor. */
    static final String CAN_REVIEW_SQL = "(c.author_id <> :person and (coalesce(m.role, '') in ('OWNER', 'MODERATOR')"
            + " or (cast(:administrator as boolean) and c.escalated))"
            + " and not (c.subject = 'GROUP' and exists (select 1 from membership l where l.group_id = c.post_id and l.person_id = :person"
            + " and l.role in ('OWNER', 'MODERATOR'))))";

    /** Who has taken a case in hand. */
    enum Claim { NOBODY, MINE, OTHER }

    /**
     * What decides.
     *
     * @param moderator    of the group, or its owner
     * @param author       it is about the actor: their post, their profile, or a group that they lead
     * @param escalated    it is with the administrators
     * @param decidedFirst the decision is the actor's own
     */
    record Review(boolean moderator, boolean administrator, boolean author, CaseState state, boolean escalated, Claim claim,
                  boolean decidedFirst) {
    }

    /**
     * What decides about the decisions that reach beyond the text.
     *
     * @param subject    what it is about
     * @param group      null for who may not see it
     * @param authorRole of the author in the group; null for who is no member
     * @param thread     the post starts a thread
     */
    record Reach(Review review, SubjectKind subject, GroupAccess group, Role authorRole, boolean thread) {
    }

    private ModerationPolicy() {
    }

    /** A thread goes to another group by a moderator of this one; of the other they must be, too. */
    static boolean canMove(Reach reach) {
        return canDecide(reach.review()) && reach.review().moderator() && reach.thread();
    }

    /** By who may do it without a report, too: an administrator as such has no right over members. */
    static boolean canMute(Reach reach) {
        return canSanction(reach) && reach.authorRole() != null && MemberPolicy.canSanction(reach.group(), reach.authorRole());
    }

    /** As {@link #canMute}, also who is no member. */
    static boolean canBan(Reach reach) {
        return canSanction(reach) && MemberPolicy.canSanction(reach.group(), reach.authorRole());
    }

    private static boolean canSanction(Reach reach) {
        return canDecide(reach.review()) && reach.subject() == SubjectKind.POST && reach.group() != null;
    }

    static boolean canDecideAs(Reach reach, Decision decision) {
        if (decision.isAboutHeld() || reach.subject() == SubjectKind.HELD) {
            return decision.isAboutHeld() && reach.subject() == SubjectKind.HELD && canDecide(reach.review());
        }
        return switch (decision) {
            case MOVE -> canMove(reach);
            case MUTE -> canMute(reach);
            case BAN -> canBan(reach);
            case HIDE -> canDecide(reach.review()) && reach.subject() == SubjectKind.POST;
            case REMOVE -> canDecide(reach.review()) && reach.subject() == SubjectKind.ENDORSEMENT;
            default -> canDecide(reach.review());
        };
    }

    static void requireDecideAs(Reach reach, Decision decision) {
        requireDecide(reach.review());
        require(canDecideAs(reach, decision));
    }

    /** The answers for {@code decisions} in the contract. */
    static List<Decision> decisions(Reach reach) {
        return Arrays.stream(Decision.values()).filter(decision -> canDecideAs(reach, decision)).toList();
    }

    static boolean canReview(Review review) {
        return !review.author() && (review.moderator() || review.administrator() && review.escalated());
    }

    /** What nobody has in hand. */
    static boolean canClaim(Review review) {
        return canReview(review) && review.state().isWaiting() && review.claim() == Claim.NOBODY;
    }

    /** Also what a colleague has in hand, who may be away; it is in the history of the case. */
    static boolean canRelease(Review review) {
        return canReview(review) && review.state().isWaiting() && review.claim() != Claim.NOBODY;
    }

    /** Not what somebody else has in hand; what was handed over is for administrators. */
    static boolean canDecide(Review review) {
        return canReview(review) && review.state() == CaseState.OPEN && review.claim() != Claim.OTHER
                && (!review.escalated() || review.administrator());
    }

    static boolean canDecideAppeal(Review review) {
        return canReview(review) && review.state() == CaseState.APPEALED && review.claim() != Claim.OTHER && !review.decidedFirst();
    }

    static boolean canHandOver(Review review) {
        return canReview(review) && review.moderator() && review.state().isWaiting() && !review.escalated() && review.claim() != Claim.OTHER;
    }

    /** @throws NotFound for everyone for whom the case does not exist */
    static void requireReview(Review review) {
        if (!canReview(review)) {
            throw new NotFound();
        }
    }

    /** @throws Conflict {@code already-claimed}, or {@code already-decided} */
    static void requireClaim(Review review) {
        requireInTime(review, review.state().isWaiting());
        require(canClaim(review));
    }

    static void requireRelease(Review review) {
        requireReview(review);
        require(canRelease(review));
    }

    static void requireDecide(Review review) {
        requireInTime(review, review.state() == CaseState.OPEN);
        require(canDecide(review));
    }

    static void requireDecideAppeal(Review review) {
        requireInTime(review, review.state() == CaseState.APPEALED);
        require(canDecideAppeal(review));
    }

    static void requireHandOver(Review review) {
        requireInTime(review, review.state().isWaiting());
        require(canHandOver(review));
    }

    /** The answers for {@code can} in the contract. */
    static List<String> can(Review review) {
        List<String> can = new ArrayList<>();
        add(can, "claim", canClaim(review));
        add(can, "release", canRelease(review));
        add(can, "decide", canDecide(review));
        add(can, "decideAppeal", canDecideAppeal(review));
        add(can, "handOver", canHandOver(review));
        return List.copyOf(can);
    }

    /** Of two who act at once the second is told who was first. */
    private static void requireInTime(Review review, boolean waits) {
        requireReview(review);
        if (!waits) {
            throw new Conflict("already-decided");
        }
        if (review.claim() == Claim.OTHER) {
            throw new Conflict("already-claimed");
        }
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
