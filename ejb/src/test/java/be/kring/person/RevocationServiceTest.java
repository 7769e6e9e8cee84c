package be.kring.person;

import be.kring.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a logout token ends (OpenID Connect Back-Channel Logout 1.0, section 2.4; docs/decisions/0012). */
class RevocationServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final String ISSUER = "https://sign-in.example/realms/kring";

    private final List<Revocation> rows = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private final RevocationService service = new RevocationService();

    @BeforeEach
    void start() {
        service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        service.revocations = new RevocationRepository() {
            @Override
            void add(Revocation revocation) {
                rows.add(revocation);
            }

            @Override
            void wakeNodes(String channel, UUID id) {
                assertEquals(rows.get(rows.size() - 1).id(), id);
            }

            @Override
            boolean claimToken(String jti, Instant expires) {
                return tokens.add(jti);
            }
        };
    }

    @Test
    void aTokenThatNamesASessionEndsThatSession() {
        assertTrue(logout("t1", Optional.of("lieve"), Optional.of("s1")));
        assertEquals(List.of(Optional.of("s1")), rows.stream().map(Revocation::sid).toList());
    }

    @Test
    void aTokenThatNamesThePersonOnlyEndsAllOfTheirs() {
        assertTrue(logout("t1", Optional.of("lieve"), Optional.empty()));
        assertEquals(List.of(Optional.empty()), rows.stream().map(Revocation::sid).toList());
        assertEquals(Optional.of("lieve"), rows.get(0).subject());
    }

    @Test
    void aTokenThatCameBeforeEndsNothing() {
        logout("t1", Optional.of("lieve"), Optional.of("s1"));
        assertFalse(logout("t1", Optional.of("lieve"), Optional.empty()));
        assertEquals(1, rows.size());
    }

    private boolean logout(String token, Optional<String> subject, Optional<String> sid) {
        return service.backChannelLogout(Actor.SYSTEM, token, NOW.plusSeconds(60), ISSUER, subject, sid);
    }
}
