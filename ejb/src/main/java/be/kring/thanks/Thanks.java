package be.kring.thanks;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code thanks}. */
record Thanks(UUID id, UUID postId, UUID giverId, UUID receiverId, String line, Instant at, boolean giverAgrees, boolean receiverAgrees) {

    boolean isShown() {
        return giverAgrees && receiverAgrees;
    }
}
