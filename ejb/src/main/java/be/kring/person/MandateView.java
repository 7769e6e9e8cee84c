package be.kring.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A mandate as administrators see it. */
public record MandateView(UUID id, PersonView person, OrganisationView organisation, LocalDate from, LocalDate until,
                          PersonView givenBy, Instant givenAt, Instant withdrawnAt, List<String> can) {

    /** A mandate as it stands with its holder. */
    public record Held(UUID id, OrganisationView organisation, LocalDate from, LocalDate until) {
    }
}
