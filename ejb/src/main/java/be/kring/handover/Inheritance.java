package be.kring.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code inheritance}, with the topic that it is today. @param lastDay of the one whose topic it is */
record Inheritance(UUID personId, UUID topicId, UUID heirId, HeirState state, Instant askedAt, LocalDate lastDay) {
}
