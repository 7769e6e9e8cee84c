package be.kring.handover;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code inheritance}, with the topic that it is today. */
record Inheritance(UUID personId, UUID topicId, UUID heirId, HeirState state, Instant askedAt) {
}
