package be.kring.discussion;

import java.util.UUID;

/** Its author took back what waited for approval. It is no event of a stream, as {@link PostHeld}. */
public record HeldWithdrawn(UUID id, UUID groupId, UUID authorId) {
}
