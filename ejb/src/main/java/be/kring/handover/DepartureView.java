package be.kring.handover;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That one leaves.
 *
 * @param lastDay  that counts: one's own word, else what was noted
 * @param noted    only an administrator said so
 * @param notedDay what an administrator noted, also where one's own word counts; null for nothing
 */
public record DepartureView(LocalDate lastDay, Instant toldAt, boolean noted, LocalDate notedDay) {
}
