package be.kring.discussion;

import be.kring.shared.Language;
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

/** An earlier text of a post, as it stood before a correction. Never changed, never removed with a later correction. */
@Entity
@Table(name = "post_revision")
class PostRevision {

    @EmbeddedId
    PostRevisionId id;
    String body;
    String html;
    @Enumerated(EnumType.STRING)
    Language language;
    @Column(name = "replaced_at")
    Instant replacedAt;
    String reason;

    protected PostRevision() {
    }

    PostRevision(Post post, String reason, Instant now) {
        this.id = new PostRevisionId(post.id, post.correctionCount + 1);
        this.body = post.body;
        this.html = post.html;
        this.language = post.language;
        this.reason = reason;
        this.replacedAt = now;
    }

    RevisionView view() {
        return new RevisionView(id.number(), html, language, replacedAt, reason);
    }

    @Embeddable
    record PostRevisionId(@Column(name = "post_id") UUID postId, int number) implements Serializable {
    }
}
