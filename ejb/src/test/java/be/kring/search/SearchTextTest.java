package be.kring.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Texts and questions are made the same before they meet. */
class SearchTextTest {

    @Test
    void whatever_is_no_letter_and_no_digit_stands_between_words() {
        assertEquals(List.of("e", "learning", "2026", "regelgeving", "l", "élan", "über"), SearchText.words("  E-learning/2026: [regelgeving](l’élan) ÜBER!! "));
        assertEquals(List.of(), SearchText.words("?! \u200b …"));
    }

    @Test
    void scripts_without_spaces_are_cut_into_characters() {
        assertEquals(List.of("公", "開", "data"), SearchText.words("公開data"));
    }

    @Test
    void long_texts_are_cut_between_words() {
        String text = "woord ".repeat(50_000).strip();
        List<String> pieces = PostIndex.pieces(text);
        assertTrue(pieces.size() > 1 && pieces.stream().allMatch(piece -> piece.length() <= 60_010));
        assertEquals(text.replace(" ", ""), String.join("", pieces).replace(" ", ""));
        assertEquals(List.of("kort"), PostIndex.pieces("kort"));
    }

    @ParameterizedTest
    @CsvSource({"telewerk, telewerk, 0", "telewrek, telewerk, 1", "teleerk, telewerk, 1", "teleweerk, telewerk, 1", "telewark, telewerk, 1", "telewk, telewerk, 2", "werk, telewerk, 4"})
    void typing_errors_are_counted(String typed, String meant, int errors) {
        assertEquals(errors, TypingErrors.between(typed, meant));
        assertEquals(errors, TypingErrors.between(meant, typed));
    }
}
