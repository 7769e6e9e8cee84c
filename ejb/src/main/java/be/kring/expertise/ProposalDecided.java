package be.kring.expertise;

import java.util.UUID;

/**
 * An administrator decided about a proposed topic, in the transaction at hand; for who tells the person who proposed it.
 *
 * @param topicId the topic, or the one in which it was merged
 * @param name    as it was proposed
 * @param reason  why it was declined; null or empty for none
 */
public record ProposalDecided(UUID personId, UUID topicId, UUID by, TopicState outcome, String name, String reason) {
}
