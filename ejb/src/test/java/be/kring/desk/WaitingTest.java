package be.kring.desk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WaitingTest {

    private static final List<Duration> FOUR_MINUTES = Collections.nCopies(5, Duration.ofMinutes(4));

    @Test
    void place_times_mean_by_staff_rounded_up() {
        assertEquals(Optional.of(6), Waiting.minutes(3, FOUR_MINUTES, 2), "3 × 4 ÷ 2");
        assertEquals(Optional.of(4), Waiting.minutes(1, FOUR_MINUTES, 1));
        assertEquals(Optional.of(2), Waiting.minutes(1, FOUR_MINUTES, 3), "1⅓ minutes");
        assertEquals(Optional.of(1), Waiting.minutes(1, Collections.nCopies(3, Duration.ofSeconds(2)), 1));
    }

    @Test
    void it_is_not_known_without_staff_or_with_too_little_to_go_by() {
        assertEquals(Optional.empty(), Waiting.minutes(1, FOUR_MINUTES, 0));
        assertEquals(Optional.empty(), Waiting.minutes(1, FOUR_MINUTES.subList(0, 2), 1));
    }

    @Test
    void a_conversation_that_was_left_open_counts_for_an_hour() {
        assertEquals(Optional.of(60), Waiting.minutes(1, Collections.nCopies(3, Duration.ofHours(20)), 1));
    }

    @Test
    void duty_is_for_the_day_in_brussels() {
        assertTrue(Waiting.isOnDuty(Instant.parse("2026-11-28T08:00:00Z"), Instant.parse("2026-11-28T22:59:00Z")));
        assertFalse(Waiting.isOnDuty(Instant.parse("2026-11-28T08:00:00Z"), Instant.parse("2026-11-28T23:00:00Z")));
        assertFalse(Waiting.isOnDuty(null, Instant.EPOCH));
    }
}
