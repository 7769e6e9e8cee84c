package be.kring.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code departure}. @param notedBy the administrator who noted it; null when the person told it */
record Departure(UUID personId, LocalDate lastDay, Instant toldAt, UUID notedBy) {
}
