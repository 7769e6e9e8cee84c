package be.kring.person;

import be.kring.shared.Dates;
import be.kring.shared.InvalidInput;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Gives a person the right to speak for an organisation, both days included.
 *
 * @param from  the first day, from 1900 to 2999
 * @param until the last day, at most in 2999; null for no end
 */
public record MandateGrant(UUID personId, UUID organisationId, LocalDate from, LocalDate until) {

    public MandateGrant {
        require("personId", personId);
        require("organisationId", organisationId);
        require("from", from);
        Dates.require("from", from);
        Dates.require("until", until);
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
