package be.kring.web.security;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String TIME = Long.toString(NOW.getEpochSecond());
    private static final byte[] BODY = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
    private final Signature ours = at(NOW);

    @Test
    void whatWasSignedWithTheSecretFits() {
        assertEquals(64, ours.hex(TIME, BODY).length());
        assertTrue(ours.isOf(TIME, BODY, "sha256=" + ours.hex(TIME, BODY)));
    }

    @Test
    void anotherBodyTimeOrSecretDoesNotFit() {
        String signature = "sha256=" + ours.hex(TIME, BODY);
        assertFalse(ours.isOf(TIME, "{\"id\":\"2\"}".getBytes(StandardCharsets.UTF_8), signature));
        assertFalse(ours.isOf(Long.toString(NOW.getEpochSecond() + 1), BODY, signature));
        assertFalse(ours.isOf(TIME, BODY, "sha256=" + new Signature("another", clock(NOW)).hex(TIME, BODY)));
        assertFalse(ours.isOf(TIME, BODY, ours.hex(TIME, BODY)));
    }

    @Test
    void whatWasRecordedCannotBeSentLater() {
        String signature = "sha256=" + ours.hex(TIME, BODY);
        assertTrue(at(NOW.plusSeconds(300)).isOf(TIME, BODY, signature));
        assertFalse(at(NOW.plusSeconds(301)).isOf(TIME, BODY, signature));
        assertFalse(at(NOW.minusSeconds(301)).isOf(TIME, BODY, signature));
    }

    @Test
    void whatIsMissingOrMalformedIsRefused() {
        assertFalse(ours.isOf(null, BODY, "sha256=00"));
        assertFalse(ours.isOf(TIME, BODY, null));
        assertFalse(ours.isOf("-1", BODY, "sha256=00"));
        assertFalse(ours.isOf("99999999999999999999", BODY, "sha256=00"));
        assertThrows(IllegalArgumentException.class, () -> new Signature(" ", clock(NOW)));
    }

    private static Signature at(Instant moment) {
        return new Signature("a secret of the test", clock(moment));
    }

    private static Clock clock(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
