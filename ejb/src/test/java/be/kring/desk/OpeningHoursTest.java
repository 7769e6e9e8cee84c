package be.kring.desk;

import be.kring.desk.OpeningHours.Span;
import be.kring.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OpeningHoursTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final OpeningHours HOURS = new OpeningHours(List.of(span(DayOfWeek.MONDAY, "13:00", "17:00"), span(DayOfWeek.MONDAY, "09:00", "12:00"),
            span(DayOfWeek.SUNDAY, "01:00", "04:00")), List.of(LocalDate.of(2026, 12, 7), LocalDate.of(2020, 1, 1))).valid(TODAY);

    @ParameterizedTest
    @CsvSource({"2026-11-30T08:59:59,false", "2026-11-30T09:00,true", "2026-11-30T11:59:59,true", "2026-11-30T12:00,false", "2026-11-30T13:00,true",
        "2026-12-01T10:00,false", "2026-12-07T10:00,false", "2026-12-14T10:00,true"})
    void it_is_open_in_its_hours_and_not_on_closed_days(LocalDateTime there, boolean open) {
        assertEquals(open, HOURS.isOpen(brussels(there)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T08:00,2026-11-30T09:00", "2026-11-30T10:00,2026-11-30T12:00", "2026-11-30T12:30,2026-11-30T13:00",
        "2026-12-06T05:00,2026-12-13T01:00"})
    void the_next_change_is_known_past_closed_days(LocalDateTime there, LocalDateTime change) {
        assertEquals(Optional.of(brussels(change)), HOURS.nextChange(brussels(there)));
    }

    @Test
    void two_spans_that_touch_are_one_opening_and_no_hours_never_change() {
        OpeningHours touching = new OpeningHours(List.of(span(DayOfWeek.MONDAY, "09:00", "12:00"), span(DayOfWeek.MONDAY, "12:00", "17:00")), null).valid(TODAY);
        assertEquals(Optional.of(brussels(LocalDateTime.parse("2026-11-30T17:00"))), touching.nextChange(brussels(LocalDateTime.parse("2026-11-30T10:00"))));
        assertEquals(Optional.empty(), new OpeningHours(null, null).valid(TODAY).nextChange(Instant.EPOCH));
    }

    /** On the last Sunday of March there is no half past two, and in October there are two. */
    @Test
    void the_hour_that_is_not_there_and_the_hour_that_is_there_twice() {
        assertEquals(Optional.of(Instant.parse("2027-03-28T02:00:00Z")), HOURS.nextChange(Instant.parse("2027-03-28T00:30:00Z")), "until 4, an hour less");
        assertEquals(Optional.of(Instant.parse("2026-10-25T03:00:00Z")), HOURS.nextChange(Instant.parse("2026-10-25T00:30:00Z")), "until 4, an hour more");
    }

    @Test
    void what_is_stored_is_what_comes_back_in_order() {
        assertEquals(HOURS, OpeningHours.of(HOURS.stored(), HOURS.closedDays()));
        assertEquals(List.of(LocalDate.of(2026, 12, 7)), HOURS.closedDays(), "days that are over go");
        assertEquals(LocalTime.of(9, 0), HOURS.spans().get(0).from());
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertEquals("hours-overlap", refusal(span(DayOfWeek.MONDAY, "09:00", "12:00"), span(DayOfWeek.MONDAY, "11:59", "13:00")));
        assertEquals("hours-reversed", refusal(span(DayOfWeek.MONDAY, "12:00", "12:00")));
        assertEquals("required", refusal(new Span(null, LocalTime.NOON, LocalTime.MAX)));
    }

    private static String refusal(Span... spans) {
        return assertThrows(InvalidInput.class, () -> new OpeningHours(List.of(spans), null).valid(TODAY)).violations().get(0).code();
    }

    private static Span span(DayOfWeek day, String from, String until) {
        return new Span(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Instant brussels(LocalDateTime there) {
        return there.atZone(OpeningHours.BRUSSELS).toInstant();
    }
}
