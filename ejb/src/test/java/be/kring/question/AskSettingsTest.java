package be.kring.question;

import be.kring.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When somebody is asked, in the time of Brussels. */
class AskSettingsTest {

    @ParameterizedTest(name = "quiet from {0} to {1}, at {2}: may be asked {3}")
    @CsvSource({"20:00, 07:00, 12:00, true", "20:00, 07:00, 20:00, false", "20:00, 07:00, 23:59, false", "20:00, 07:00, 06:59, false", "20:00, 07:00, 07:00, true",
        "12:00, 13:00, 12:30, false", "12:00, 13:00, 13:00, true", "12:00, 13:00, 11:59, true", "08:00, 08:00, 08:00, true", ", , 03:00, true"})
    void never_in_quiet_hours_also_past_midnight(LocalTime from, LocalTime until, LocalTime at, boolean may) {
        Instant now = LocalDate.of(2026, 7, 1).atTime(at).atZone(ZoneId.of("Europe/Brussels")).toInstant();
        assertEquals(may, new AskSettings(3, from, until, null, null).allows(0, now));
    }

    @ParameterizedTest(name = "{0} asked of {1}: {2}")
    @CsvSource({"0, 3, true", "2, 3, true", "3, 3, false", "4, 3, false", "0, 0, false"})
    void never_more_often_than_wanted(long asked, int most, boolean may) {
        assertEquals(may, new AskSettings(most, null, null, null, null).allows(asked, Instant.EPOCH));
    }

    @Test
    void never_on_a_day_of_absence_its_first_and_last_included() {
        AskSettings away = new AskSettings(3, null, null, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 3));
        assertTrue(away.allows(0, Instant.parse("2026-06-30T21:59:59Z")));
        assertFalse(away.allows(0, Instant.parse("2026-06-30T22:00:00Z")), "it is the first of July in Brussels");
        assertFalse(away.allows(0, Instant.parse("2026-07-03T21:59:59Z")));
        assertTrue(away.allows(0, Instant.parse("2026-07-03T22:00:00Z")));
    }

    @ParameterizedTest(name = "{0} a week from {1} on, quiet from {2} to {3}, away from {4} until {5}: within a day {6}")
    @CsvSource({"3, 12:00, , , , , true", "0, 12:00, , , , , false", "3, 12:00, 20:00, 07:00, , , true", "3, 23:00, 20:00, 07:00, , , true",
        "3, 12:00, 11:00, 11:00, 2026-07-01, 2026-07-01, true", "3, 12:00, , , 2026-07-01, 2026-07-02, false", "3, 12:00, 20:00, 13:00, 2026-07-01, 2026-07-01, false",
        "3, 12:00, 20:00, 07:00, 2026-07-01, 2026-07-01, true", "3, 20:00, 19:00, 18:00, 2026-07-02, 2026-07-02, false"})
    void whoever_can_be_asked_before_the_end_is_known_before(int most, LocalTime at, LocalTime from, LocalTime until, LocalDate awayFrom, LocalDate awayUntil, boolean can) {
        LocalDate day = LocalDate.of(2026, 7, 1);
        Instant end = day.plusDays(1).atTime(LocalTime.NOON).atZone(AskSettings.BRUSSELS).toInstant();
        Instant freed = day.atTime(at).atZone(AskSettings.BRUSSELS).toInstant();
        AskSettings settings = new AskSettings(most, from, until, awayFrom, awayUntil);
        assertEquals(can, settings.allowsWithin(freed, end));
        assertFalse(settings.allowsWithin(end, end), "the end is over");
    }

    @ParameterizedTest(name = "quiet from {0} to {1}, when clocks change on {2}")
    @CsvSource({"01:30, 02:30, 2026-03-29", "01:30, 02:30, 2026-10-25", "02:15, 02:45, 2026-10-25", "02:30, 02:15, 2026-10-25", "02:30, 02:15, 2026-03-29"})
    void what_is_known_before_is_what_is_so_at_each_minute_also_when_clocks_change(LocalTime from, LocalTime until, LocalDate day) {
        AskSettings settings = new AskSettings(3, from, until, null, null);
        Instant start = day.atStartOfDay(AskSettings.BRUSSELS).toInstant();
        for (int minute = 0; minute < 360; minute++) {
            Instant now = start.plusSeconds(minute * 60L);
            assertEquals(settings.allows(0, now), settings.allowsWithin(now, now.plusSeconds(1)), now::toString);
        }
    }

    @Test
    void quiet_hours_are_kept_to_the_minute() {
        AskSettings valid = new AskSettings(3, LocalTime.parse("23:59:59.9999999"), LocalTime.parse("07:00:30"), null, null).valid();
        assertEquals(new AskSettings(3, LocalTime.of(23, 59), LocalTime.of(7, 0), null, null), valid);
    }

    @ParameterizedTest(name = "{0} a week, away from {1} until {2}: {3} {4}")
    @CsvSource({", , , asksAWeek, required", "-1, , , asksAWeek, out-of-range-from-zero", "21, , , asksAWeek, out-of-range-from-zero",
        "0, 2026-07-03, 2026-07-01, awayUntil, period-reversed", "0, 2026-07-03, , awayUntil, required",
        "0, 0000-01-01, 2026-07-01, awayFrom, invalid-date", "0, 2026-07-03, +10000-01-01, awayUntil, invalid-date"})
    void what_is_wrong_is_named_at_its_field(Integer most, LocalDate from, LocalDate until, String field, String code) {
        InvalidInput.Violation wrong = assertThrows(InvalidInput.class, new AskSettings(most, null, null, from, until)::valid).violations().get(0);
        assertEquals(field + " " + code, wrong.field() + " " + wrong.code());
    }
}
