package be.kring.person;

import be.kring.shared.InvalidInput;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Gives a person the right to speak for an organisation, both days included.
 *
 * @param until the last day; null for no end
 */
public record MandateGrant(UUID personId, UUID organisationId, LocalDate from, LocalDate until) {

    public MandateGrant {
        require("personId", personId);
        require("organisationId", organisationId);
        require("from", from);
        if (until != null && until.isBefore(from)) {
            throw InvalidInput.of("until", "period-reversed");
        }
    }

    private static void require(String field, Object value) {
        if (value == null) {
            throw InvalidInput.of(field, "required");
        }
    }
}
