package be.kring.web.security;

import be.kring.person.SignInClaims;
import be.kring.person.Under35;
import be.kring.shared.Language;
import be.kring.shared.Level;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClaimsTest {

    private static final Map<String, String> LIEVE = Map.of("iss", "https://sign-in.example/realms/kring", "sub", "1", "sid", "s",
            "name", "Lieve Vermeulen", "email", "lieve.vermeulen@vlaanderen.example", "locale", "nl", "function", "beleidsmedewerker",
            "organisation", "Agentschap Ruimte en Water", "organisation_code", "0900000011", "level", "FLEMISH");

    @Test
    void theEmployersWordBecomesThePerson() {
        Claims claims = Claims.of(LIEVE::get, List.of("administrator"), 10L, true);
        assertEquals(new SignInClaims("https://sign-in.example/realms/kring", "1", "Lieve Vermeulen", "lieve.vermeulen@vlaanderen.example",
                "beleidsmedewerker", "0900000011", "Agentschap Ruimte en Water", Level.FLEMISH, Language.NL, true), claims.person());
        assertEquals("s", claims.sid());
    }

    @Test
    void nobodyIsAnAdministratorForLackOfRoles() {
        assertFalse(Claims.of(LIEVE::get, null, 10L, true).person().administrator());
        assertFalse(Claims.of(LIEVE::get, List.of("moderator"), 10L, true).person().administrator());
    }

    @Test
    void anAddressCountsOnlyWhenSomebodyVouchesForIt() {
        Map<String, String> vouched = new HashMap<>(LIEVE);
        vouched.put("email_verified", "true");
        assertTrue(Claims.of(vouched::get, List.of(), 10L, true).person().emailVerified());
        vouched.put("email_verified", "false");
        assertFalse(Claims.of(vouched::get, List.of(), 10L, true).person().emailVerified());
        assertFalse(Claims.of(LIEVE::get, List.of(), 10L, true).person().emailVerified());
    }

    @Test
    void aChangeAtTheEmployerIsNoticed() {
        Map<String, String> promoted = new HashMap<>(LIEVE);
        promoted.put("function", "afdelingshoofd");
        assertNotEquals(Claims.of(LIEVE::get, List.of(), 10L, true).person().digest(), Claims.of(promoted::get, List.of(), 10L, true).person().digest());
        assertEquals(Claims.of(LIEVE::get, List.of(), 10L, true).person().digest(), Claims.of(LIEVE::get, List.of(), 20L, true).person().digest());
    }

    @Test
    void anAgeIsABooleanForAYearOrNothing() {
        Map<String, String> young = new HashMap<>(LIEVE);
        assertNull(Claims.of(young::get, List.of(), 10L, true).person().under35());
        young.put("under35", "true");
        assertNull(Claims.of(young::get, List.of(), 10L, true).person().under35(), "of no year");
        young.put("under35_year", "2026");
        assertEquals(new Under35(2026, true, null), Claims.of(young::get, List.of(), 10L, true).person().under35());
        young.put("under35_next", "false");
        assertEquals(new Under35(2026, true, false), Claims.of(young::get, List.of(), 10L, true).person().under35());
        young.put("under35", "1991-06-15");
        assertNull(Claims.of(young::get, List.of(), 10L, true).person().under35(), "a date is not kept");
        assertFalse(Claims.of(young::get, List.of(), 10L, true).person().toString().contains("1991"));
    }
}
