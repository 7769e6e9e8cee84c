package be.kring.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One act in the audit trail.
 *
 * @param action  for example {@code mandate.given}
 * @param subject what it was done to, for example {@code person:<id>}
 * @param origin  the address from which it was done; for administrators, null when it is not known
 */
public record AuditEntryView(long seq, Instant at, ActorName actor, String action, String subject, Map<String, Object> detail, String origin) {

    /** The name is that of the moment of the act. */
    public record ActorName(UUID id, String name) {
    }
}
