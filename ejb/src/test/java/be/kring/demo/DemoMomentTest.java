package be.kring.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DemoMomentTest {

    private static final String A_SUNDAY = "2026-11-22T05:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "1 09:40, 2026-11-22T05:00:00Z, 2026-11-20T08:40:00Z",
        "1 09:40, 2026-11-23T05:00:00Z, 2026-11-20T08:40:00Z",
        "1 09:40, 2026-11-24T05:00:00Z, 2026-11-23T08:40:00Z",
        "6 09:40, 2026-11-24T05:00:00Z, 2026-11-16T08:40:00Z",
        "22 09:40, 2026-11-24T05:00:00Z, 2026-10-23T07:40:00Z",
    })
    void countsWorkingDaysInBrussels(String moment, Instant loading, Instant expected) {
        assertEquals(expected, DemoMoment.of(moment).before(loading));
    }

    @Test
    void countsMinutes() {
        assertEquals(Instant.parse("2026-11-22T03:25:00Z"), DemoMoment.of("95 min").before(Instant.parse(A_SUNDAY)));
    }

    @ParameterizedTest
    @CsvSource({"0 09:40", "3", "9:40", "95 minutes", "-4 min"})
    void refusesAnythingElse(String moment) {
        assertThrows(RuntimeException.class, () -> DemoMoment.of(moment));
    }
}
