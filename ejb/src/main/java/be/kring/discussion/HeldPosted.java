package be.kring.discussion;

import java.util.UUID;

/** A question that waited for approval was posted. It is no event of a stream: {@code post.created} is. */
public record HeldPosted(UUID heldId, UUID postId) {
}
