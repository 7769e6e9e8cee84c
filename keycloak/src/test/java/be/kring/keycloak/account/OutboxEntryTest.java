package be.kring.keycloak.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxEntryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void thePauseDoublesUpToHalfAMinute() {
        List<Long> pauses = IntStream.of(1, 2, 3, 4, 5, 6, 7, 1000).mapToObj(attempts -> OutboxEntry.pause(attempts).toSeconds()).toList();
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L), pauses);
    }

    @Test
    void isDueAtOnceAndAfterAFailureWhenItsPauseIsOver() {
        OutboxEntry entry = new OutboxEntry("https://idp/realms/kring", "s", AccountChange.DISABLED, NOON);
        assertTrue(entry.isDue(NOON));
        entry.postpone(NOON);
        assertFalse(entry.isDue(NOON.plusMillis(999)));
        assertTrue(entry.isDue(NOON.plusSeconds(1)));
    }

    @Test
    void tellsWhatTheContractSays() {
        AccountEvent event = new AccountEvent("id-1", "https://idp/realms/kring", "subject-1", AccountChange.DELETED, NOON);
        assertEquals("{\"id\":\"id-1\",\"issuer\":\"https://idp/realms/kring\",\"subject\":\"subject-1\",\"event\":\"DELETED\",\"at\":\"2026-11-22T12:00:00Z\"}",
                new String(event.body(), StandardCharsets.UTF_8));
    }
}
