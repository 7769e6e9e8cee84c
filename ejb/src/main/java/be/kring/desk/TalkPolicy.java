package be.kring.desk;

import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;

import java.util.ArrayList;
import java.util.List;

/** Who may do what in a conversation with a desk. It exists for its visitor and for the staff of that desk only. */
public final class TalkPolicy {

    private TalkPolicy() {
    }

    /**
     * What decides.
     *
     * @param visitor  it is the actor's own, who may still come to the desk
     * @param staff    the actor is behind this desk
     * @param takesPart the actor of the staff has it, or speaks in it, or did
     * @param leads    the actor of the staff leads the group
     * @param answered somebody of the staff has taken it
     * @param mail     a letter can go out and none went yet
     * @param draft    there is a question to agree to, and nobody posted one
     * @param posted   it has become a question
     * @param agreed   the actor's side has agreed
     */
    public record Case(TalkState state, boolean visitor, boolean staff, boolean takesPart, boolean leads, boolean answered, boolean mail, boolean draft,
                       boolean posted, boolean agreed) {

        boolean isOpen() {
            return state != TalkState.CLOSED;
        }
    }

    public static boolean canRead(Case talk) {
        return talk.visitor() || talk.staff();
    }

    /** The visitor also while waiting; of the staff who takes part. */
    public static boolean canWrite(Case talk) {
        return talk.isOpen() && (talk.visitor() || isHelping(talk));
    }

    public static boolean canLeave(Case talk) {
        return talk.visitor() && talk.isOpen();
    }

    /** To get the conversation by mail; once. */
    public static boolean canLeaveAddress(Case talk) {
        return talk.visitor() && talk.mail();
    }

    public static boolean canTake(Case talk) {
        return talk.staff() && !talk.visitor() && talk.state() == TalkState.WAITING;
    }

    /** Hand it on, bring in a colleague, close it: who takes part, and of the staff who leads the group. */
    public static boolean canSteer(Case talk) {
        return talk.state() == TalkState.TAKEN && talk.staff() && (talk.takesPart() || talk.leads());
    }

    /** Propose a question with its answer: both sides, once somebody has helped. */
    public static boolean canPropose(Case talk) {
        return talk.answered() && !talk.posted() && (talk.visitor() || talk.staff() && talk.takesPart());
    }

    public static boolean canAgree(Case talk) {
        return canPropose(talk) && talk.draft() && !talk.agreed();
    }

    static void requireRead(Case talk) {
        if (!canRead(talk)) {
            throw new NotFound();
        }
    }

    static void requireWrite(Case talk) {
        require(talk, canWrite(talk), talk.visitor() || talk.staff() && talk.takesPart());
    }

    static void requireLeave(Case talk) {
        require(talk, canLeave(talk), talk.visitor());
    }

    static void requireLeaveAddress(Case talk) {
        require(talk, canLeaveAddress(talk), talk.visitor());
    }

    /** @param keeper the name of who has it; null for nobody */
    static void requireTake(Case talk, String keeper) {
        requireRead(talk);
        if (talk.staff() && talk.state() == TalkState.TAKEN) {
            throw new TalkTaken(keeper);
        }
        require(talk, canTake(talk), talk.staff() && !talk.visitor());
    }

    static void requireSteer(Case talk) {
        require(talk, canSteer(talk), talk.staff() && (talk.takesPart() || talk.leads()));
    }

    static void requirePropose(Case talk) {
        require(talk, canPropose(talk), talk.visitor() || talk.staff() && talk.takesPart());
    }

    static void requireAgree(Case talk) {
        require(talk, canAgree(talk), talk.visitor() || talk.staff() && talk.takesPart());
    }

    private static boolean isHelping(Case talk) {
        return talk.state() == TalkState.TAKEN && talk.staff() && talk.takesPart();
    }

    /** @throws Conflict {@code talk-moved-on} for whom only the state of things forbids it, Forbidden for everyone else who reads it */
    private static void require(Case talk, boolean allowed, boolean otherTime) {
        requireRead(talk);
        if (!allowed) {
            throw otherTime ? new Conflict("talk-moved-on") : new Forbidden();
        }
    }

    /** The answers for {@code can} in the contract. */
    static List<String> can(Case talk) {
        List<String> can = new ArrayList<>();
        add(can, "write", canWrite(talk));
        add(can, "leave", canLeave(talk));
        add(can, "address", canLeaveAddress(talk));
        add(can, "take", canTake(talk));
        add(can, "steer", canSteer(talk));
        add(can, "propose", canPropose(talk));
        add(can, "agree", canAgree(talk));
        return List.copyOf(can);
    }

    private static void add(List<String> can, String what, boolean allowed) {
        if (allowed) {
            can.add(what);
        }
    }
}
