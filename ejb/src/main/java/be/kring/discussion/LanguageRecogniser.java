package be.kring.discussion;

import be.kring.shared.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Tells in which of the four languages a text is written, with Apache OpenNLP's language detector, of whose 103 languages only
 * ours count. Code, links, mentions and tags say nothing about the language and are left out.
 */
@ApplicationScoped
public class LanguageRecogniser {

    private static final String MODEL = "/langdetect-183.bin";
    private static final Map<String, Language> LANGUAGES =
            Map.of("nld", Language.NL, "fra", Language.FR, "deu", Language.DE, "eng", Language.EN);
    private static final int SHORTEST = 20;
    private static final int LONGEST = 2_000;

    private LanguageDetectorME detector;

    /** One that is ready where there is no container. */
    public static LanguageRecogniser loaded() {
        LanguageRecogniser recogniser = new LanguageRecogniser();
        recogniser.load();
        return recogniser;
    }

    @PostConstruct
    void load() {
        try (InputStream model = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            detector = new LanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty when the text is too short to tell. */
    public Optional<Language> recognise(String markdown) {
        String words = markdown.replaceAll("(?s)```.*?```|`[^`]*`|https?://\\S+|[@#][\\w.-]+|[^\\p{L}\\s']+", " ").strip();
        if (words.length() < SHORTEST) {
            return Optional.empty();
        }
        String sample = words.substring(0, Math.min(LONGEST, words.length()));
        return Arrays.stream(detector.predictLanguages(sample)).map(guess -> LANGUAGES.get(guess.getLang()))
                .filter(java.util.Objects::nonNull).findFirst();
    }
}
