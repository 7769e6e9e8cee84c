package be.kring.audit;

import java.time.Instant;

/**
 * What a check of the trail found.
 *
 * @param entries how many fit, from the first on
 * @param hash    of the last of these
 * @param broken  the number of the first that does not fit, or is missing; null when the trail is as it was written
 */
public record AuditCheckView(Instant at, long entries, String hash, Long broken) {
}
