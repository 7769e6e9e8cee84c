package be.kring.question;

import be.kring.discussion.QuestionState;
import be.kring.shared.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** What makes a thread a question. Its row is made by {@link AskedRepository#add}. */
@Entity
@Table(name = "question")
class AskedQuestion {

    /** An accepted answer is taken to hold for so long. */
    static final int MONTHS = 12;

    @Id
    @Column(name = "post_id")
    UUID postId;
    String title;
    @Enumerated(EnumType.STRING)
    QuestionState state;
    @Column(name = "claimed_by")
    UUID claimedBy;
    @Column(name = "claimed_at")
    Instant claimedAt;
    @Column(name = "claim_reminded_at")
    Instant claimRemindedAt;
    @Column(name = "accepted_id")
    UUID acceptedId;
    @Column(name = "accepted_at")
    Instant acceptedAt;
    @Column(name = "recheck_at")
    Instant recheckAt;
    @Column(name = "recheck_asked_at")
    Instant recheckAskedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "recheck_asked_of")
    Keeper recheckAskedOf;
    @Column(name = "changed_at")
    Instant changedAt;
    @Version
    long version;

    protected AskedQuestion() {
    }

    boolean isRecheckDue() {
        return recheckAskedAt != null;
    }

    boolean isReminderDue(Instant claimedBefore) {
        return state == QuestionState.CLAIMED && claimRemindedAt == null && !claimedAt.isAfter(claimedBefore);
    }

    /** Who took it was reminded so long ago, and nobody has answered. */
    boolean isForgotten(Instant remindedBefore) {
        return state == QuestionState.CLAIMED && claimRemindedAt != null && !claimRemindedAt.isAfter(remindedBefore);
    }

    /** @throws Conflict {@code question-moved-on} when that cannot be done with it now */
    void become(QuestionAct act, Instant now) {
        state = act.from(state).orElseThrow(() -> new Conflict("question-moved-on"));
        claimedBy = null;
        claimedAt = null;
        claimRemindedAt = null;
        changedAt = now;
    }

    void claim(UUID by, Instant now) {
        become(QuestionAct.CLAIM, now);
        claimedBy = by;
        claimedAt = now;
    }

    void accept(UUID replyId, Instant now) {
        become(QuestionAct.ACCEPT, now);
        acceptedId = replyId;
        acceptedAt = now;
        holds(now);
    }

    /** From now on the accepted answer is taken to hold for another year. */
    void holds(Instant now) {
        recheckAt = now.atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
        recheckAskedAt = null;
        recheckAskedOf = null;
        changedAt = now;
    }

    void askWhetherItHolds(Keeper of, Instant now) {
        recheckAskedAt = now;
        recheckAskedOf = of;
    }

    /** What was accepted and hidden is read again; who closed the question meanwhile closed it. */
    void acceptAgain(HiddenAnswerRepository.Hidden answer, Instant now) {
        if (QuestionAct.ACCEPT.isPossible(state)) {
            become(QuestionAct.ACCEPT, now);
        }
        acceptedId = answer.replyId();
        acceptedAt = answer.acceptedAt();
        recheckAt = answer.recheckAt();
        recheckAskedAt = answer.recheckAskedAt();
        recheckAskedOf = answer.recheckAskedOf();
    }

    /** Takes the mark from the accepted answer, if there is one. */
    void leaveAccepted() {
        acceptedId = null;
        acceptedAt = null;
        recheckAt = null;
        recheckAskedAt = null;
        recheckAskedOf = null;
    }
}
