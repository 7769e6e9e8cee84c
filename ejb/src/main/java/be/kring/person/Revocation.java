package be.kring.person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One row of the table of ended sign-ins, with the person it is about as far as known. */
public record Revocation(UUID id, String issuer, Optional<String> subject, Optional<String> sid, Revoked.Reason reason, Instant at,
                  Optional<UUID> personId) {
}
