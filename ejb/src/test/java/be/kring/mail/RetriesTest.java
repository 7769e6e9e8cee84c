package be.kring.mail;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RetriesTest {

    @Test
    void waits_grow_and_end_after_two_days() {
        Duration all = Duration.ZERO;
        int tries = 1;
        for (Duration before = Duration.ZERO; Retries.after(tries).isPresent(); tries++) {
            Duration wait = Retries.after(tries).orElseThrow();
            assertTrue(wait.compareTo(before) > 0);
            before = wait;
            all = all.plus(wait);
        }
        assertEquals(Duration.ofMinutes(1), Retries.after(1).orElseThrow());
        assertTrue(all.compareTo(Duration.ofDays(1)) > 0 && all.compareTo(Duration.ofDays(2)) <= 0, all::toString);
        assertEquals(Optional.empty(), Retries.after(tries + 1));
    }
}
