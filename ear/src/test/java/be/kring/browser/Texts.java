package be.kring.browser;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.MessageFormat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** What the pages say in one language, from the files that the front end is built of. */
final class Texts {

    private final Locale language;
    private final Map<String, String> patterns;

    private Texts(Locale language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    static Texts in(String language) {
        try {
            return new Texts(Locale.forLanguageTag(language), new ObjectMapper().readValue(new File("../web/src/main/frontend/messages/" + language + ".json"), new TypeReference<>() { }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String key) {
        return of(key, Map.of());
    }

    String of(String key, Map<String, Object> values) {
        return new MessageFormat(patterns.get(key), language).format(values);
    }
}
