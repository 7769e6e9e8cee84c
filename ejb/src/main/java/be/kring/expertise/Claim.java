package be.kring.expertise;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code expertise}. */
record Claim(UUID personId, UUID topicId, ExpertiseLevel level, String evidence, Audience audience, Instant claimedAt) {
}
