package be.kring.person;

import be.kring.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MandateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final Instant NOW = Instant.parse("2026-03-15T10:00:00Z");

    @ParameterizedTest(name = "on {0}: {1} with an end, {2} without")
    @CsvSource({
        "2026-02-28, false, false",
        "2026-03-01, true,  true",
        "2026-03-15, true,  true",
        "2026-03-31, true,  true",
        "2026-04-01, false, true",
    })
    void holdsFromTheFirstDayToTheLastBothIncluded(LocalDate day, boolean withEnd, boolean withoutEnd) {
        assertEquals(withEnd, mandate(LAST).isValidOn(day));
        assertEquals(withoutEnd, mandate(null).isValidOn(day));
    }

    @Test
    void endsAtOnceWhenItIsWithdrawn() {
        Mandate mandate = mandate(null);
        assertTrue(mandate.canBeWithdrawn());
        mandate.withdraw(new UUID(0, 6), NOW);
        assertFalse(mandate.isValidOn(LocalDate.of(2026, 3, 15)));
        assertFalse(mandate.canBeWithdrawn());
    }

    @Test
    void mayLastOneDayButNotEndBeforeItBegins() {
        assertTrue(mandate(FIRST).isValidOn(FIRST));
        assertThrows(InvalidInput.class, () -> mandate(FIRST.minusDays(1)));
        assertThrows(InvalidInput.class, () -> new MandateGrant(null, new UUID(0, 2), FIRST, LAST));
        assertThrows(InvalidInput.class, () -> new MandateGrant(new UUID(0, 1), null, FIRST, LAST));
        assertThrows(InvalidInput.class, () -> new MandateGrant(new UUID(0, 1), new UUID(0, 2), null, LAST));
    }

    private static Mandate mandate(LocalDate until) {
        return new Mandate(new UUID(0, 9), new MandateGrant(new UUID(0, 1), new UUID(0, 2), FIRST, until), new UUID(0, 6), NOW);
    }
}
