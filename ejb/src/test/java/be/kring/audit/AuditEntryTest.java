package be.kring.audit;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AuditEntryTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00.123456Z");

    @Test
    void isNumberedAndChainedToTheOneBefore() {
        AuditEntry first = entry(null, "mandate.given");
        AuditEntry second = entry(first, "mandate.withdrawn");
        assertEquals(1, first.seq);
        assertEquals(2, second.seq);
        assertTrue(first.link().fits(""));
        assertTrue(second.link().fits(first.hash));
        assertFalse(second.link().fits(""), "without the one before it does not fit");
    }

    @Test
    void anyChangedFieldIsFound() {
        List<Consumer<AuditEntry>> tamperings = List.of(
                entry -> entry.seq++,
                entry -> entry.at = entry.at.plusNanos(1_000),
                entry -> entry.actorId = new UUID(0, 2),
                entry -> entry.actorName = "Iemand anders",
                entry -> entry.action = "mandate.withdrawn",
                entry -> entry.subject = "person:2",
                entry -> entry.detail = "{}",
                entry -> entry.origin = "10.0.0.2",
                entry -> entry.origin = null);
        tamperings.forEach(tampering -> {
            AuditEntry entry = entry(null, "mandate.given");
            tampering.accept(entry);
            assertFalse(entry.link().fits(""));
        });
    }

    private static AuditEntry entry(AuditEntry previous, String action) {
        return new AuditEntry(previous, AT, new UUID(0, 1), "A\u00EFcha Kaddour", action, "person:1", "{\"from\":\"2026-03-01\"}", "10.0.0.1");
    }
}
