package be.kring.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of {@code departure}: what the person told and what an administrator noted are kept apart, and one of the two may be missing.
 *
 * @param toldDay as the person told it; null when they told nothing
 * @param notedDay as an administrator noted it; null when none did
 */
record Departure(UUID personId, LocalDate toldDay, Instant toldAt, LocalDate notedDay, UUID notedBy, Instant notedAt) {

    /** The person's own word goes before what was noted. */
    LocalDate lastDay() {
        return toldDay == null ? notedDay : toldDay;
    }

    /** Whether only an administrator said so. */
    boolean onlyNoted() {
        return toldDay == null;
    }
}
