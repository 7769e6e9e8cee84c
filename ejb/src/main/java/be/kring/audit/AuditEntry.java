package be.kring.audit;

import be.kring.shared.Sha256;
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
    String hash;

    protected AuditEntry() {
    }

    AuditEntry(AuditEntry previous, Instant at, UUID actorId, String actorName, String action, String subject, String detail) {
        this.seq = previous == null ? 1 : previous.seq + 1;
        this.at = at;
        this.actorId = actorId;
        this.actorName = actorName;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
        this.hash = chained(previous == null ? "" : previous.hash);
    }

    /** The hash that this entry must have behind an entry with the given hash. */
    final String chained(String previousHash) {
        return Sha256.hex(String.join("\n", previousHash, Long.toString(seq), at.toString(), actorId.toString(), actorName,
                action, subject, detail));
    }
}
