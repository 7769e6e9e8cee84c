package be.kring.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What one person says of one post, profile, group or endorsement, once; the id of any of them is called that of the post. */
@Entity
@Table(name = "report")
class Report {

    @EmbeddedId
    ReportId id;
    @Column(name = "case_id")
    UUID caseId;
    @Enumerated(EnumType.STRING)
    ReportKind kind;
    String explanation;
    Instant at;

    protected Report() {
    }

    Report(ModerationCase about, UUID reporterId, ReportKind kind, String explanation, Instant at) {
        this.id = new ReportId(about.postId, reporterId);
        this.caseId = about.id;
        this.kind = kind;
        this.explanation = explanation;
        this.at = at;
    }

    ReportView view(SubjectKind subject) {
        return new ReportView(subject == SubjectKind.POST ? id.postId() : null, kind, explanation, at);
    }

    @Embeddable
    record ReportId(@Column(name = "post_id") UUID postId, @Column(name = "reporter_id") UUID reporterId) implements Serializable {
    }
}
