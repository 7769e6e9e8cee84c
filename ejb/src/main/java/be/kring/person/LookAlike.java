package be.kring.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "look_alike")
class LookAlike {

    @Id
    UUID id;
    @Enumerated(EnumType.STRING)
    LookAlikeKind kind;
    @Column(name = "subject_id")
    UUID subjectId;
    String address;
    String name;
    @Column(name = "official_id")
    UUID officialId;
    @Column(name = "found_at")
    Instant foundAt;
    @Enumerated(EnumType.STRING)
    LookAlikeDecision decision;
    String note;
    @Column(name = "decided_by")
    UUID decidedBy;
    @Column(name = "decided_at")
    Instant decidedAt;

    protected LookAlike() {
    }

    void decide(LookAlikeDecision made, String why, UUID by, Instant now) {
        this.decision = made;
        this.note = why;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** As it stands in the audit trail. */
    String onRecord() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + subjectId;
    }
}
