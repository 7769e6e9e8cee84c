package be.kring.expertise;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The vocabulary that comes with Kring holds together. */
class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.read();

    @Test
    void eachTopicStandsAfterTheOneAboveItAndIsNamedInFourLanguages() {
        Set<String> before = new HashSet<>(Set.of(""));
        for (Vocabulary.Entry entry : VOCABULARY.entries()) {
            assertTrue(before.contains(entry.broader()), entry.slug());
            assertTrue(before.add(entry.slug()), entry.slug());
            assertEquals(List.of("nl", "fr", "de", "en"), List.copyOf(entry.labels().keySet()));
            entry.labels().values().forEach(labels -> labels.forEach(label -> assertFalse(Folded.of(label).isEmpty(), entry.slug())));
        }
        assertTrue(VOCABULARY.entries().size() > 300, "there are topics");
    }

    /** Also as they are compared: or a rename of one would be refused for another. */
    @Test
    void noTwoTopicsHaveOneNameInALanguage() {
        Map<String, String> named = new HashMap<>();
        VOCABULARY.entries().forEach(entry -> entry.labels().forEach((language, labels) ->
                assertNull(named.put(language + " " + Folded.of(labels.get(0)), entry.slug()), () -> entry.slug() + " " + labels.get(0))));
    }

    @Test
    void theIdOfATopicIsTheSameEverywhere() {
        assertEquals(UUID.fromString("5c35b088-0c5b-3cff-9118-e5bed654d4dc"), Vocabulary.id("telework"));
    }

    @Test
    void aLabelIsComparedWithoutAccentsCapitalsAndWhatStandsBetweenWords() {
        assertEquals("e learning", Folded.of(" E-Learning "));
        assertEquals("teletravail", Folded.of("Télétravail"));
        assertEquals("strasse und oeuvre", Folded.of("Straße und Œuvre"));
        assertEquals("l egalite", Folded.of("l’égalité"));
        assertEquals("", Folded.of("…"));
        assertEquals("", Folded.of("+ #"));
        assertEquals("c++ en c# of c", Folded.of("C++ en C# of C"));
        assertEquals("lgbtqia beleid", Folded.of("lgbtqia+-beleid"));
        assertEquals("c d", Folded.of("c+d"));
        assertEquals("gelijke-kansen", Folded.slug("Gelijke kansen!"));
        assertEquals("", Folded.slug("Ω"));
    }
}
