package be.kring.thanks;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code thanks}. @param removedBy who of the two took them away; null while they stand */
record Thanks(UUID id, UUID postId, UUID giverId, UUID receiverId, String line, Instant at, boolean giverAgrees, boolean receiverAgrees, UUID removedBy) {

    boolean stands() {
        return removedBy == null;
    }

    boolean isShown() {
        return giverAgrees && receiverAgrees;
    }
}
