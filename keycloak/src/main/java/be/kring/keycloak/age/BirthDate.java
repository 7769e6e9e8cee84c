package be.kring.keycloak.age;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** When somebody was born. It lives as long as a sign-in takes, and no text of it is ever made. */
final class BirthDate {

    static final int LIMIT = 35;
    private static final int OLDEST = 120;

    private final LocalDate day;

    private BirthDate(LocalDate day) {
        this.day = day;
    }

    /**
     * Of the claim as OpenID Connect Core, section 5.1, defines it: {@code YYYY-MM-DD}. A year alone, the year 0000 (left out), what is no
     * date and what lies in the future or beyond any life is as good as no claim.
     */
    static Optional<BirthDate> of(Object claim, LocalDate today) {
        if (!(claim instanceof String text) || !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(today) || day.isBefore(today.minusYears(OLDEST)) ? Optional.empty() : Optional.of(new BirthDate(day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Whether the person is not yet 35 when the year begins. Who becomes 35 during the year counts as under 35 until its end. */
    boolean isUnder35In(int year) {
        return Period.between(day, LocalDate.of(year, 1, 1)).getYears() < LIMIT;
    }

    @Override
    public String toString() {
        return "a birth date";
    }
}
