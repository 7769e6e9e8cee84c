package be.kring.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** One step of a case; never changed. */
@Entity
@Table(name = "moderation_step")
class ModerationStep {

    @Id
    UUID id;
    @Column(name = "case_id")
    UUID caseId;
    Instant at;
    @Column(name = "person_id")
    UUID personId;
    @Enumerated(EnumType.STRING)
    StepKind kind;
    String outcome;
    String note;

    protected ModerationStep() {
    }

    /** @param outcome the name of a decision or of an outcome, or null */
    ModerationStep(UUID id, UUID caseId, Instant at, UUID personId, StepKind kind, String outcome, String note) {
        this.id = id;
        this.caseId = caseId;
        this.at = at;
        this.personId = personId;
        this.kind = kind;
        this.outcome = outcome;
        this.note = note;
    }
}
