package be.kring.admission;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** The last request of a person to a group, and what became of it. It changes under the lock of the membership only. */
@Entity
@Table(name = "join_request")
class JoinRequest {

    @EmbeddedId
    JoinRequestId id;
    @Column(name = "asked_at")
    Instant askedAt;
    @Enumerated(EnumType.STRING)
    Outcome outcome;
    @Column(name = "decided_at")
    Instant decidedAt;
    @Column(name = "decided_by")
    UUID decidedBy;
    String reason;

    protected JoinRequest() {
    }

    JoinRequest(UUID groupId, UUID personId, Instant now) {
        this.id = new JoinRequestId(groupId, personId);
        this.askedAt = now;
    }

    boolean isWaiting() {
        return outcome == null;
    }

    /** The applicant learns of a request that waits or was declined; what else became of it shows itself. */
    boolean concernsApplicant() {
        return isWaiting() || outcome == Outcome.DECLINED;
    }

    void askAgain(Instant now) {
        this.askedAt = now;
        this.outcome = null;
        this.decidedAt = null;
        this.decidedBy = null;
        this.reason = null;
    }

    void end(Outcome how, UUID by, String why, Instant now) {
        this.outcome = how;
        this.decidedAt = now;
        this.decidedBy = by;
        this.reason = why;
    }
}
