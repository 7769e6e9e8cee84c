package be.kring.desk;

import be.kring.mail.Letter;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TranscriptTest {

    private static final LocalisedText GROUP = new LocalisedText(Map.of("nl", "Ruimte & Water", "fr", "L'espace d'eau"));
    private static final List<Transcript.Said> LINES = List.of(new Transcript.Said(Instant.parse("2026-11-28T08:05:00Z"), "Noor", "Hoe {0}?\nEn 'waarom'?"),
            new Transcript.Said(Instant.parse("2026-11-28T08:06:00Z"), "Joren", "Zo."));

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_sentence(Language language) {
        for (TalkEnding ending : TalkEnding.values()) {
            Letter letter = new Transcript(language).letter("noor@gent.be", GROUP, ending, LINES);
            assertTrue(letter.subject().contains(GROUP.in(language)), letter::subject);
            assertTrue(letter.body().contains("09:05  Noor\nHoe {0}?\nEn 'waarom'?\n\n09:06  Joren\nZo."), letter::body);
            assertFalse(letter.body().contains("{group}") || letter.body().contains("{day}"), letter::body);
        }
    }

    @Test
    void it_is_in_the_language_of_the_visitor() {
        assertEquals("Je gesprek aan de balie van Ruimte & Water", new Transcript(Language.NL).letter("a@b.eu", GROUP, TalkEnding.SERVED, LINES).subject());
        assertEquals("Votre conversation au guichet de L'espace d'eau", new Transcript(Language.FR).letter("a@b.eu", GROUP, TalkEnding.SERVED, LINES).subject());
        assertTrue(new Transcript(Language.DE).letter("a@b.eu", GROUP, TalkEnding.UNANSWERED, LINES).body().contains("28. November 2026"));
    }
}
