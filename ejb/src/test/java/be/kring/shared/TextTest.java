package be.kring.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TextTest {

    private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    @Test
    void aLineIsOneLine() {
        assertEquals("Stad Hellebeek", Text.line("name", "  Stad\r\n\tHellebeek\u00A0 ", 100));
    }

    @Test
    void aBlockKeepsLinesAndIndentation() {
        assertEquals("een\n    twee\n\ndrie", Text.block("body", "een\r\n    twee\r\rdrie \n\n", 100));
    }

    @Test
    void composesWhatWasTypedInParts() {
        assertEquals("caf\u00E9", Text.line("name", "cafe\u0301", 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD83D b", "a\uDC69", "\uDC69\uD83D"})
    void try11_nulAndHalfCharactersAreRefused(String typed) {
        assertRefused("invalid-characters", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u202A", "\u2066", "\u2069", "\u200E", "\u200F", "\u061C", "\u200B", "\u2060", "\uFEFF", "\u00AD", "\u0007", "\u001B"})
    void try11_bidiZeroWidthAndControlCharactersVanish(String unseen) {
        assertEquals("factuurexe.pdf", Text.line("name", "factuur" + unseen + "exe.pdf", 100));
        assertEquals("factuurexe.pdf", Text.block("body", "factuur" + unseen + "exe.pdf", 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u200B", "\u202E\u2066 ", "\u200D", "\u200C \u200D"})
    void try11_whatNobodySeesIsNoText(String typed) {
        assertRefused("required", typed);
    }

    @Test
    void try11_anEmojiOfSeveralPeopleSurvives() {
        assertEquals(FAMILY, Text.line("name", FAMILY, 100));
        assertEquals(FAMILY, Text.block("body", FAMILY, 100));
    }

    @Test
    void countsWhatIsLeft() {
        assertEquals("12345", Text.line("name", " \u200B12345\u200B ", 5));
        InvalidInput tooLong = assertThrows(InvalidInput.class, () -> Text.line("name", "123456", 5));
        assertEquals(new InvalidInput.Violation("name", "too-long", 5L), tooLong.violations().get(0));
    }

    @Test
    void anOptionalTextMayBeAbsent() {
        assertEquals("", Text.optionalBlock("reason", null, 5));
        assertEquals("", Text.optionalBlock("reason", "  ", 5));
        assertEquals("omdat", Text.optionalBlock("reason", "omdat", 5));
    }

    private static void assertRefused(String code, String typed) {
        for (InvalidInput refusal : new InvalidInput[] {
            assertThrows(InvalidInput.class, () -> Text.line("name", typed, 100)),
            assertThrows(InvalidInput.class, () -> Text.block("name", typed, 100))}) {
            assertEquals(new InvalidInput.Violation("name", code, null), refusal.violations().get(0));
        }
    }
}
