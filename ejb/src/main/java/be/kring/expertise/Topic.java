package be.kring.expertise;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code topic}. */
record Topic(UUID id, String slug, UUID broaderId, TopicState state, UUID mergedInto, UUID proposedBy, Instant createdAt, long version) {
}
