package be.kring.discussion;

import be.kring.shared.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LanguageRecogniserTest {

    private static final LanguageRecogniser LANGUAGES = new LanguageRecogniser();

    @BeforeAll
    static void load() {
        LANGUAGES.load();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NL | Wie heeft ervaring met een onthaaltraject voor nieuwe collega's?",
        "NL | Bedankt, dat helpt ons een heel eind vooruit!",
        "NL | Onze stad start in januari met hybride werken. Welke afspraken hebben jullie gemaakt?",
        "NL | Ik stuur je het sjabloon straks door.",
        "FR | Quelqu'un a-t-il d\u00E9j\u00E0 organis\u00E9 une journ\u00E9e d'accueil \u00E0 distance ?",
        "FR | Merci beaucoup, c'est exactement ce qu'il nous fallait.",
        "FR | Nous cherchons des exemples de bonnes pratiques pour le t\u00E9l\u00E9travail.",
        "FR | Je vous envoie le document demain matin.",
        "DE | Hat jemand Erfahrung mit der Einarbeitung neuer Kollegen?",
        "DE | Vielen Dank, das hilft uns sehr weiter.",
        "DE | Wir suchen Beispiele f\u00FCr gute Absprachen zum mobilen Arbeiten.",
        "EN | Has anyone organised an onboarding day for new colleagues?",
        "EN | Thank you, this is exactly what we were looking for.",
        "EN | We are looking for good examples of hybrid working agreements.",
    })
    void tellsWhatIsWritten(Language expected, String text) {
        assertEquals(Optional.of(expected), LANGUAGES.recognise(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "Merci!", "Goed idee", "\uD83D\uDC4D\uD83D\uDC4D\uD83D\uDC4D", "12345 67890 12345 67890 12345",
        "https://example.org/this/is/an/english/address/that/says/nothing", "@lieve.vermeulen @joren.desmet @mira.bastiaens #hybride-werken"})
    void doesNotGuessWhenThereIsTooLittle(String text) {
        assertEquals(Optional.empty(), LANGUAGES.recognise(text));
    }

    @Test
    void codeAddressesMentionsAndTagsSayNothing() {
        assertEquals(Optional.of(Language.NL), LANGUAGES.recognise("""
                @jonas.weber #good-practice zie https://example.org/how-to-write-a-very-good-onboarding-plan-for-everybody
                ```
                select the answer from the list where the question is not empty and the reader is not bored
                ```
                Kan iemand dit voor ons nakijken voor de vergadering van morgen?"""));
    }

    @Test
    void answersTheSameToManyAtOnce() {
        Set<Optional<Language>> answers = IntStream.range(0, 400).parallel()
                .mapToObj(any -> LANGUAGES.recognise("Wie heeft ervaring met een onthaaltraject voor nieuwe collega's?"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(Optional.of(Language.NL)), answers);
    }
}
