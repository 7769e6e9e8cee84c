package be.kring.discussion;

import java.util.UUID;

/** Whose posts have to be approved first has changed one that stands: somebody has to look again. It is no event of a stream, as {@link PostHeld}. */
public record PostToReview(UUID postId) {
}
