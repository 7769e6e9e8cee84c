package be.kring.expertise;

import java.util.UUID;

/** A topic became a part of another one, in the transaction at hand. It is no event of a stream: whoever asks who knows a topic asks again. */
public record TopicMerged(UUID topicId, UUID intoId) {
}
