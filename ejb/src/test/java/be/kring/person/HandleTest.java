package be.kring.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HandleTest {

    @ParameterizedTest
    @CsvSource({
        "Lieve Vermeulen, lieve.vermeulen",
        "A\u00EFcha Kaddour, aicha.kaddour",
        "Joren De Smet, joren.desmet",
        "Jean-Fran\u00E7ois Lef\u00E8vre, jeanfrancois.lefevre",
        "J\u00FCrgen Gro\u00DF, jurgen.gross",
        "S\u00F8ren O'Brien, soren.obrien",
        "Madonna, madonna",
        "'  An   Peeters  ', an.peeters",
        "\u738B\u5C0F\u660E, collega",
        "..., collega",
        "A. Peeters, a.peeters",
    })
    void isTheNameInPlainLetters(String name, String expected) {
        assertEquals(expected, Handle.of(name, taken -> false));
    }

    @Test
    void isNumberedWhenItIsTaken() {
        Set<String> taken = Set.of("an.peeters", "an.peeters2");
        assertEquals("an.peeters3", Handle.of("An Peeters", taken::contains));
    }

    @Test
    void isBoundedAndEndsInALetter() {
        assertEquals("a".repeat(55), Handle.of("a".repeat(55) + " b", taken -> false));
        Set<String> taken = Set.of("x".repeat(56));
        assertTrue(Handle.of("x".repeat(500), taken::contains).length() <= 60, "a mention reads no further");
    }
}
