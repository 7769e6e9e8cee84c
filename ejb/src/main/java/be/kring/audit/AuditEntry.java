package be.kring.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    long seq;
    Instant at;
    @Column(name = "actor_id")
    UUID actorId;
    @Column(name = "actor_name")
    String actorName;
    String action;
    String subject;
    String detail;
    String origin;
    String hash;

    protected AuditEntry() {
    }

    AuditEntry(AuditEntry previous, Instant at, UUID actorId, String actorName, String action, String subject, String detail, String origin) {
        this.seq = previous == null ? 1 : previous.seq + 1;
        this.at = at;
        this.actorId = actorId;
        this.actorName = actorName;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
        this.origin = origin;
        this.hash = link().hash(previous == null ? "" : previous.hash);
    }

    final ChainLink link() {
        return new ChainLink(seq, at, actorId, actorName, action, subject, detail, origin, hash);
    }
}
