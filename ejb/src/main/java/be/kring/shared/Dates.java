package be.kring.shared;

import java.time.LocalDate;

/** Dates that people fill in. Java reads years of which PostgreSQL keeps no date, and of which the next day does not exist. */
public final class Dates {

    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Dates() {
    }

    /** From the year 1900 to 2999; null for none passes. @throws InvalidInput {@code invalid-date} at this field */
    public static void require(String field, LocalDate date) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            throw InvalidInput.of(field, "invalid-date");
        }
    }
}
