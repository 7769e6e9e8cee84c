package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "post")
class Post {

    @Id
    UUID id;
    @Column(name = "group_id")
    UUID groupId;
    @Column(name = "thread_id")
    UUID threadId;
    @Column(name = "parent_id")
    UUID parentId;
    @Column(name = "author_id")
    UUID authorId;
    String function;
    @Column(name = "organisation_id")
    UUID organisationId;
    @Column(name = "organisation_name")
    String organisationName;
    @Enumerated(EnumType.STRING)
    Level level;
    @Enumerated(EnumType.STRING)
    Capacity capacity;
    @Column(name = "on_behalf_id")
    UUID onBehalfId;
    @Column(name = "on_behalf_name")
    String onBehalfName;
    @Enumerated(EnumType.STRING)
    Language language;
    String body;
    String html;
    @Enumerated(EnumType.STRING)
    PostState state = PostState.VISIBLE;
    long seq;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "edited_at")
    Instant editedAt;
    @Column(name = "corrected_at")
    Instant correctedAt;
    @Column(name = "correction_reason")
    String correctionReason;
    @Column(name = "correction_count")
    int correctionCount;
    /** When a watched expression last found something in it; null for never. */
    @Column(name = "watched_at")
    Instant watchedAt;
    @Column(name = "hidden_at")
    Instant hiddenAt;
    @Column(name = "hidden_by")
    UUID hiddenBy;
    @Column(name = "hidden_reason")
    String hiddenReason;
    /** Of the thread, on its start; moved by replies without a new version of this text. */
    @Column(name = "reply_count", updatable = false)
    int replyCount;
    @Column(name = "last_activity_at", updatable = false)
    Instant lastActivityAt;
    /** It starts a thread that is a question. */
    boolean question;
    @Embedded
    private ThreadRules rules;
    @Version
    long version;

    protected Post() {
    }

    /** @param parent what it answers, or null for the start of a thread */
    Post(UUID id, UUID groupId, Post parent, PersonView author, OrganisationView onBehalf, Instant now) {
        this.id = id;
        this.groupId = groupId;
        this.threadId = parent == null ? id : parent.threadId;
        this.parentId = parent == null ? null : parent.id;
        this.authorId = author.id();
        this.function = author.function();
        this.organisationId = author.organisation().id();
        this.organisationName = author.organisation().name();
        this.level = author.level();
        this.capacity = onBehalf == null ? Capacity.PERSONAL : Capacity.ORGANISATION;
        this.onBehalfId = onBehalf == null ? null : onBehalf.id();
        this.onBehalfName = onBehalf == null ? null : onBehalf.name();
        this.createdAt = now;
        this.lastActivityAt = now;
    }

    boolean isThread() {
        return parentId == null;
    }

    Instant undoUntil() {
        return createdAt.plus(PostPolicy.UNDO_WINDOW);
    }

    PostPolicy.Case policyCase(GroupAccess group, Actor actor, Instant now) {
        return policyCase(group, actor, now, rules().isLocked());
    }

    /** @param locked whether its thread is locked */
    PostPolicy.Case policyCase(GroupAccess group, Actor actor, Instant now, boolean locked) {
        return new PostPolicy.Case(group, state, actor.is(authorId), now.isBefore(undoUntil()), isThread(), locked);
    }

    /** Whether this actor changes it in the name of an organisation. */
    boolean speaksFor(Actor actor) {
        return onBehalfId != null && actor.is(authorId);
    }

    /** Of the thread that it starts; those of a reply stand with the start of its thread. */
    ThreadRules rules() {
        return rules == null ? ThreadRules.NONE : rules;
    }

    void write(String newBody, String newHtml, Language newLanguage) {
        this.body = newBody;
        this.html = newHtml;
        this.language = newLanguage;
    }

    void correctedAt(Instant now, String reason) {
        this.correctedAt = now;
        this.correctionReason = reason;
        this.correctionCount++;
    }

    void withdraw() {
        this.state = PostState.WITHDRAWN;
        this.body = "";
        this.html = "";
    }

    void hide(UUID by, String reason, Instant now) {
        this.state = PostState.HIDDEN;
        this.hiddenBy = by;
        this.hiddenReason = reason;
        this.hiddenAt = now;
    }

    /** Out of sight until somebody has looked at a report; nobody hid it for good. */
    void hideForReview(Instant now) {
        hide(null, "", now);
    }

    boolean isInReview() {
        return state == PostState.HIDDEN && hiddenBy == null;
    }

    void unhide() {
        this.state = PostState.VISIBLE;
        this.hiddenBy = null;
        this.hiddenReason = null;
        this.hiddenAt = null;
    }
}
