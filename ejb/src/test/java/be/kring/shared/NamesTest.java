package be.kring.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Which names look like another, and what is taken out of names. */
class NamesTest {

    private static final String OFFICIAL = "Vlaamse overheid";

    @ParameterizedTest
    @ValueSource(strings = {
        "Vl\u0430\u0430mse overheid", "VLAAMSE OVERHEID", "vlaamse overheid", "VIaamse overheid", "V1aamse overheid",
        "Vlaamse 0verheid", "Vlaamse \u043Everheid", "\uFF36\uFF4C\uFF41\uFF41\uFF4D\uFF53\uFF45 \uFF4F\uFF56\uFF45\uFF52\uFF48\uFF45\uFF49\uFF44",
        "Vlaam\u200Bse over\u200Dheid", "\u202EVlaamse overheid\u202C", "\u200FVlaamse\u200E overheid", "Vlaamse\u00A0overheid", "Vlaamse  overheid", "Vlaamse-overheid", "Vlaamse.Overheid",
        "Vl\u00E1amse overh\u0229id", "Vla\u0301amse overheid", "Vlaamse overheid \u2713", "\u2705 Vlaamse overheid", "Vlaamse overheid \uD83D\uDEE1\uFE0F",
        "Vlaamse overheid (officieel)", "Vlaamse overheid official", "Vlaarnse overheid", "Vlaamse overhe\u0131d",
        "\uD835\uDC15\uD835\uDC25\uD835\uDC1A\uD835\uDC1A\uD835\uDC26\uD835\uDC2C\uD835\uDC1E overheid"})
    void looks_the_same(String name) {
        assertEquals(Names.skeleton(OFFICIAL), Names.skeleton(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vlaamse overheden", "Waalse overheid", "Vlaamse gemeenschap", "Overheid", "Vlaams overheid", "Officieel"})
    void looks_different(String name) {
        assertNotEquals(Names.skeleton(OFFICIAL), Names.skeleton(name));
    }

    @Test
    void other_official_names_are_compared_in_the_same_way() {
        assertEquals(Names.skeleton("FOD BINNENLANDSE ZAKEN"), Names.skeleton("Fod Binnenlandse Zaken"));
        assertEquals(Names.skeleton("Service public de Wallonie"), Names.skeleton("\u0405ervice public de Wallonie"));
        assertEquals(Names.skeleton("Stadt K\u00F6ln"), Names.skeleton("STADT KOLN"));
        assertNotEquals("", Names.skeleton("Official account"), "a name of nothing but claims is one");
    }

    @Test
    void what_looks_like_a_badge_is_taken_out_and_nothing_else() {
        assertEquals("Lieve Vermeulen", Names.plain("Lieve \u2713 Vermeulen \u2611\uFE0F"));
        assertEquals("Lieve", Names.plain("\uD83D\uDEE1\uFE0F Lieve\u2705\u2714"));
        assertEquals("Dirk O\u2019Brien-D\u00EDaz", Names.plain("Dirk O\u2019Brien-D\u00EDaz"));
        assertEquals("", Names.plain("\u2713\u2705"));
    }
}
