package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.Notified;
import be.kring.shared.Swept;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RevocationsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ISSUER = "https://sign-in.example/realms/kring";
    private static final Swept TIME = new Swept();

    private final List<Revocation> rows = new ArrayList<>();
    private final List<Revoked> told = new ArrayList<>();
    private final Revocations revocations = new Revocations();

    @BeforeEach
    void start() {
        revocations.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        revocations.revoked = new Told(told);
        revocations.service = new RevocationService() {
            @Override
            public String position(Actor actor) {
                return String.valueOf(rows.size());
            }

            @Override
            public List<Revocation> list(Actor actor) {
                return rows;
            }

            @Override
            public List<Revocation> listSince(Actor actor, String position) {
                return rows.subList(Math.min(rows.size(), Integer.parseInt(position)), rows.size());
            }
        };
    }

    @Test
    void aSessionThatIsOverIsOverWheneverItBegan() {
        rows.add(row("lieve", "s1", NOW.minusSeconds(5)));
        revocations.start();
        assertTrue(revocations.isRevoked(ISSUER, "lieve", "s1", NOW));
        assertFalse(revocations.isRevoked(ISSUER, "lieve", "s2", NOW.minusSeconds(60)));
        assertFalse(revocations.isRevoked("https://another.example", "lieve", "s1", NOW));
    }

    @Test
    void aPersonIsOutOfWhatBeganBeforeAndMayComeInAgain() {
        rows.add(row("lieve", null, NOW));
        revocations.start();
        assertTrue(revocations.isRevoked(ISSUER, "lieve", "s1", NOW.minusSeconds(1)));
        assertTrue(revocations.isRevoked(ISSUER, "lieve", "", NOW));
        assertFalse(revocations.isRevoked(ISSUER, "lieve", "s3", NOW.plusMillis(1)));
        assertFalse(revocations.isRevoked(ISSUER, "sophie", "", NOW.minusSeconds(1)));
    }

    @Test
    void eachIsToldOnceWhateverWakesTheNode() {
        revocations.start();
        rows.add(row("lieve", "s1", NOW));
        revocations.wake(new Notified(Channels.REVOCATION, "x"));
        revocations.sweep(TIME);
        revocations.learn();
        assertEquals(List.of(Optional.of("s1")), told.stream().map(Revoked::sid).toList());
    }

    @Test
    void whatWasKnownAtTheStartIsNotToldAgain() {
        rows.add(row("lieve", "s1", NOW.minusSeconds(5)));
        revocations.start();
        revocations.sweep(TIME);
        assertEquals(List.of(), told);
    }

    @Test
    void aRowOfANodeWhoseClockIsWrongIsFoundByTheSweep() {
        revocations.start();
        revocations.sweep(TIME);
        rows.add(row("lieve", "s1", NOW.minusSeconds(3_600)));
        revocations.sweep(TIME);
        assertTrue(revocations.isRevoked(ISSUER, "lieve", "s1", NOW));
    }

    @Test
    void whoCouldNotTellItTellsItAtTheNextSweep() {
        revocations.start();
        rows.add(row("lieve", "s1", NOW));
        revocations.revoked = new Told(told) {
            @Override
            public void fire(Revoked event) {
                throw new IllegalStateException("an observer failed");
            }
        };
        assertThrows(IllegalStateException.class, () -> revocations.sweep(TIME));
        revocations.revoked = new Told(told);
        revocations.sweep(TIME);
        assertEquals(List.of(Optional.of("s1")), told.stream().map(Revoked::sid).toList());
    }

    @Test
    void otherWakeUpsAreForOthers() {
        revocations.start();
        rows.add(row("lieve", "s1", NOW));
        revocations.wake(new Notified(Channels.EVENT, "x"));
        assertFalse(revocations.isRevoked(ISSUER, "lieve", "s1", NOW));
    }

    @Test
    void afterTwoDaysItIsForgotten() {
        rows.add(row("lieve", "s1", NOW));
        revocations.start();
        rows.clear();
        revocations.clock = Clock.offset(revocations.clock, Duration.ofDays(2).plusSeconds(1));
        revocations.sweep(TIME);
        assertFalse(revocations.isRevoked(ISSUER, "lieve", "s1", NOW));
    }

    private static Revocation row(String subject, String sid, Instant at) {
        return new Revocation(UUID.randomUUID(), ISSUER, Optional.of(subject), Optional.ofNullable(sid), Revoked.Reason.SIGNED_OUT, at,
                Optional.empty());
    }

    /** Keeps what is fired. */
    private static class Told implements Event<Revoked> {

        private final List<Revoked> events;

        Told(List<Revoked> events) {
            this.events = events;
        }

        @Override
        public void fire(Revoked event) {
            events.add(event);
        }

        @Override
        public <U extends Revoked> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Revoked> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<Revoked> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Revoked> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Revoked> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
