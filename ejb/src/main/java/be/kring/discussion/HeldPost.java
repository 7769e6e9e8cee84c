package be.kring.discussion;

import be.kring.shared.Conflict;
import be.kring.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** What somebody wrote and a moderator has to approve before it is a post. */
@Entity
@Table(name = "held_post")
class HeldPost {

    @Id
    UUID id;
    @Column(name = "group_id")
    UUID groupId;
    /** What it answers, and in which thread; null for the start of one. */
    @Column(name = "parent_id")
    UUID parentId;
    @Column(name = "thread_id")
    UUID threadId;
    @Column(name = "author_id")
    UUID authorId;
    @Enumerated(EnumType.STRING)
    Capacity capacity;
    @Column(name = "organisation_id")
    UUID organisationId;
    @Enumerated(EnumType.STRING)
    Language language;
    String body;
    String html;
    /** It would start a thread that is a question. */
    boolean question;
    @Enumerated(EnumType.STRING)
    ScreeningReason why;
    @Enumerated(EnumType.STRING)
    HeldState state = HeldState.WAITING;
    Instant at;
    @Column(name = "decided_at")
    Instant decidedAt;
    @Column(name = "post_id")
    UUID postId;
    @Version
    long version;

    protected HeldPost() {
    }

    HeldPost(UUID id, UUID groupId, Post parent, UUID authorId, NewPost command, Composition.Text text, ScreeningReason why, Instant now) {
        this.id = id;
        this.groupId = groupId;
        this.parentId = parent == null ? null : parent.id;
        this.threadId = parent == null ? null : parent.threadId;
        this.authorId = authorId;
        this.capacity = command.capacity() == Capacity.ORGANISATION ? Capacity.ORGANISATION : Capacity.PERSONAL;
        this.organisationId = capacity == Capacity.ORGANISATION ? command.organisationId() : null;
        this.language = text.language();
        this.body = text.body();
        this.html = text.html();
        this.why = why;
        this.at = now;
    }

    /** @throws Conflict {@code already-decided} when somebody was first */
    void become(HeldState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new Conflict("already-decided");
        }
        this.state = next;
        this.decidedAt = now;
    }

    void posted(UUID id, Instant now) {
        become(HeldState.POSTED, now);
        this.postId = id;
    }

    NewPost command() {
        return new NewPost(body, capacity, organisationId, language);
    }
}
