package be.kring.expertise;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code endorsement}. */
record Endorsement(UUID personId, UUID topicId, UUID endorserId, String sentence, Instant at, boolean hidden) {
}
