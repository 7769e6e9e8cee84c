package be.kring.person;

import be.kring.shared.Language;
import be.kring.shared.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PersonTest {

    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
    private final Person lieve = new Person(new UUID(0, 1), "https://issuer", "1", "lieve.vermeulen", NINE);

    @BeforeEach
    void signIn() {
        lieve.follow(claims("beleidsmedewerker", Language.NL, false), new UUID(0, 11), NINE);
    }

    @Test
    void theFirstVisitHasNoneBeforeIt() {
        lieve.seen(NINE);
        lieve.seen(NINE.plus(Duration.ofMinutes(20)));
        assertNull(lieve.visitedAt);
    }

    @Test
    void aPauseOfMoreThanHalfAnHourStartsANewVisit() {
        Instant last = NINE.plus(Duration.ofMinutes(20));
        lieve.seen(NINE);
        lieve.seen(last);
        lieve.seen(last.plus(Person.VISIT_ENDS_AFTER));
        assertNull(lieve.visitedAt, "exactly half an hour is still the same visit");
        last = lieve.seenAt;
        lieve.seen(last.plus(Person.VISIT_ENDS_AFTER).plusMillis(1));
        assertEquals(last, lieve.visitedAt);
    }

    @Test
    void whatThePreviousVisitLeftStaysDuringTheWholeNextOne() {
        lieve.seen(NINE);
        for (int minute = 180; minute < 300; minute += 10) {
            lieve.seen(NINE.plus(Duration.ofMinutes(minute)));
        }
        assertEquals(NINE, lieve.visitedAt);
    }

    @Test
    void isNotedOnceAMinute() {
        lieve.seen(NINE);
        lieve.seen(NINE.plusSeconds(60));
        assertEquals(NINE, lieve.seenAt);
        lieve.seen(NINE.plusSeconds(61));
        assertEquals(NINE.plusSeconds(61), lieve.seenAt);
    }

    @Test
    void followsTheEmployerAtEachSignIn() {
        lieve.follow(claims("teamleider", Language.NL, true), new UUID(0, 12), NINE.plusSeconds(9));
        assertEquals("teamleider", lieve.view().function());
        assertEquals(new UUID(0, 12), lieve.view().organisation().id());
        assertTrue(lieve.actor().administrator());
        assertEquals(NINE.plusSeconds(9), lieve.signedInAt);
    }

    @Test
    void aChosenLanguageOutlivesTheNextSignIn() {
        lieve.follow(claims("beleidsmedewerker", Language.DE, false), new UUID(0, 11), NINE);
        assertEquals(Language.DE, lieve.language);
        lieve.choose(Language.FR, Theme.DARK);
        lieve.follow(claims("beleidsmedewerker", Language.NL, false), new UUID(0, 11), NINE);
        assertEquals(Language.FR, lieve.language);
        assertEquals(Theme.DARK, lieve.theme);
    }

    @Test
    void onlyAnActiveAccountComesIn() {
        assertTrue(lieve.mayEnter());
        lieve.status = AccountStatus.DISABLED;
        assertFalse(lieve.mayEnter());
        lieve.status = AccountStatus.DELETED;
        assertFalse(lieve.mayEnter());
    }

    private static SignInClaims claims(String function, Language language, boolean administrator) {
        return new SignInClaims("https://issuer", "1", "Lieve Vermeulen", null, function, "0900000011", "Agentschap Ruimte en Water",
                Level.FLEMISH, language, administrator);
    }
}
