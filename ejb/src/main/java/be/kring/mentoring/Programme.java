package be.kring.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The programme of a group.
 *
 * @param round how many rounds there were
 * @param ranAt when the last one was; null before the first
 */
record Programme(UUID groupId, boolean open, Instant openedAt, int round, Instant ranAt) {

    static final Duration EVERY = Duration.ofDays(7);

    /** A week after the last round, or after the programme was opened. */
    Instant nextAt() {
        return (ranAt == null || ranAt.isBefore(openedAt) ? openedAt : ranAt).plus(EVERY);
    }
}
