package be.kring.keycloak.age;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer for a calendar year, and, in December, for the next.
 *
 * @param year of reference, in Brussels
 * @param next of the year after; null before December
 */
record Under35(int year, boolean under35, Boolean next) {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Pattern NOTE = Pattern.compile("([0-9]{4}):(true|false)(?:,(true|false))?");

    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, BRUSSELS);
    }

    static Under35 of(BirthDate birth, Instant now) {
        LocalDate today = day(now);
        int year = today.getYear();
        return new Under35(year, birth.isUnder35In(year), today.getMonth() == Month.DECEMBER ? birth.isUnder35In(year + 1) : null);
    }

    /** As the note of a session. */
    String note() {
        return year + ":" + under35 + (next == null ? "" : "," + next);
    }

    /** The answer of the note in the year of this moment; empty when it has none for it. */
    static Optional<Under35> read(String note, Instant now) {
        Matcher read = NOTE.matcher(note == null ? "" : note);
        if (!read.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(read.group(1));
        Boolean next = read.group(3) == null ? null : Boolean.valueOf(read.group(3));
        int thisYear = day(now).getYear();
        if (thisYear == year) {
            return Optional.of(new Under35(year, Boolean.parseBoolean(read.group(2)), next));
        }
        return thisYear == year + 1 && next != null ? Optional.of(new Under35(thisYear, next, null)) : Optional.empty();
    }
}
