package be.kring.question;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who may know.
 *
 * @param settings  how they want to be asked
 * @param thisWeek  how often they were asked within the last seven days
 * @param freedAt   when they were asked so seldom that their week allows it, as far as nobody asks before; null for always
 */
record Expert(UUID personId, AskSettings settings, long thisWeek, Instant freedAt) {

    boolean isFree(Instant now) {
        return settings.allows(thisWeek, now);
    }

    /** Whether they can be asked at some moment from now on and before the end. */
    boolean getsFree(Instant now, Instant end) {
        return settings.allowsWithin(freedAt == null || freedAt.isBefore(now) ? now : freedAt, end);
    }
}
