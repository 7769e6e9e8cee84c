package be.kring.desk;

import be.kring.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A conversation of a visitor with a desk: WAITING → TAKEN (→ WAITING, when its keeper is gone) → CLOSED. */
@Entity
@Table(name = "desk_talk")
class DeskTalk {

    @Id
    UUID id;
    @Column(name = "group_id")
    UUID groupId;
    @Column(name = "visitor_id")
    UUID visitorId;
    @Enumerated(EnumType.STRING)
    TalkState state = TalkState.WAITING;
    @Column(name = "asked_at")
    Instant askedAt;
    @Column(name = "taken_at")
    Instant takenAt;
    @Column(name = "closed_at")
    Instant closedAt;
    @Enumerated(EnumType.STRING)
    TalkEnding ending;
    @Column(name = "keeper_id")
    UUID keeperId;
    String address;
    @Enumerated(EnumType.STRING)
    Language language;
    @Column(name = "mail_id")
    UUID mailId;
    @Column(name = "line_count")
    int lineCount;
    @Column(name = "said_at")
    Instant saidAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> draft;
    @Column(name = "draft_version")
    int draftVersion;
    @Column(name = "by_visitor")
    boolean byVisitor;
    @Column(name = "by_staff")
    UUID byStaff;
    @Column(name = "post_id")
    UUID postId;
    @Version
    long version;

    protected DeskTalk() {
    }

    DeskTalk(UUID id, UUID groupId, UUID visitorId, Language language, Instant now) {
        this.id = id;
        this.groupId = groupId;
        this.visitorId = visitorId;
        this.language = language;
        this.askedAt = now;
        this.saidAt = now;
    }

    boolean isOpen() {
        return state != TalkState.CLOSED;
    }

    /** The first to take it, or who it is handed to. */
    void keptBy(UUID personId, Instant now) {
        this.takenAt = state == TalkState.TAKEN ? takenAt : now;
        this.state = TalkState.TAKEN;
        this.keeperId = personId;
        this.saidAt = now;
    }

    /** Back to the place that the visitor had. */
    void backToQueue(Instant now) {
        this.state = TalkState.WAITING;
        this.keeperId = null;
        this.takenAt = null;
        this.saidAt = now;
    }

    void close(TalkEnding how, Instant now) {
        this.state = TalkState.CLOSED;
        this.ending = how;
        this.keeperId = null;
        this.closedAt = now;
    }

    /** @return the number of the line that is said now, counted from one */
    int said(Instant now) {
        this.saidAt = now;
        return ++lineCount;
    }

    Draft draft() {
        return draft == null ? null : new Draft(draft.get("title"), draft.get("body"), draft.get("answer"));
    }

    /** @param proposed null for none; who agreed to the former one did not agree to this one */
    void propose(Draft proposed) {
        this.draft = proposed == null ? null : Map.of("title", proposed.title(), "body", proposed.body(), "answer", proposed.answer());
        this.draftVersion++;
        this.byVisitor = false;
        this.byStaff = null;
    }

    boolean isAgreed() {
        return byVisitor && byStaff != null;
    }
}
