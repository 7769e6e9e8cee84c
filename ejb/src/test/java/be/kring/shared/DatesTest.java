package be.kring.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-11-24", "2999-12-31"})
    void a_date_of_our_times_passes(LocalDate date) {
        assertDoesNotThrow(() -> Dates.require("from", date));
    }

    @Test
    void no_date_passes() {
        assertDoesNotThrow(() -> Dates.require("from", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "3000-01-01", "0000-01-01", "-999999999-01-01", "+10000-01-01", "+300000-01-01", "+999999999-12-31"})
    void a_date_of_other_times_is_refused_at_its_field(LocalDate date) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> Dates.require("from", date));
        assertEquals(new InvalidInput.Violation("from", "invalid-date", null), refused.violations().get(0));
    }
}
