package be.kring.thanks;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Thanks that both agreed to show, with what the receiver claims.
 *
 * @param topics ids of the topics of the claims with which they stand
 */
public record EvidenceView(UUID id, List<UUID> topics, PersonView giver, String line, Instant at, UUID postId, UUID threadId) {
}
