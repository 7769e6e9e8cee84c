package be.kring.handover;

import be.kring.person.PersonView;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A departure that an administrator noted. */
public record NotedView(PersonView person, LocalDate lastDay, Instant notedAt, List<String> can) {
}
