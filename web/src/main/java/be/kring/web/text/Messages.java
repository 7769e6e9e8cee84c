package be.kring.web.text;

import be.kring.shared.Language;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts for people, from the same bundles as the browser's ({@code src/main/frontend/messages/<language>.json}):
 * flat keys, ICU MessageFormat. The front-end build holds that every language has every key with the same placeholders.
 */
@ApplicationScoped
public class Messages {

    private static final Map<Language, Locale> LOCALES = Map.of(
            Language.NL, Locale.forLanguageTag("nl-BE"), Language.FR, Locale.forLanguageTag("fr-BE"),
            Language.DE, Locale.forLanguageTag("de-BE"), Language.EN, Locale.forLanguageTag("en-BE"));

    private static final Pattern SPACE_IN_FRENCH = Pattern.compile(" (?=[:;?!»])|(?<=«) ");

    private final Map<Language, Map<String, String>> bundles = new EnumMap<>(Language.class);

    public Messages() {
        ObjectMapper json = new ObjectMapper();
        for (Language language : Language.values()) {
            try (InputStream in = Messages.class.getResourceAsStream("/messages/" + language.tag() + ".json")) {
                Map<String, String> texts = json.readValue(in, new TypeReference<>() { });
                if (language == Language.FR) {
                    texts.replaceAll((key, text) -> unbroken(text));
                }
                bundles.put(language, Map.copyOf(texts));
            } catch (IOException e) {
                throw new UncheckedIOException("The messages in " + language.tag() + " cannot be read", e);
            }
        }
    }

    /** French has a space before : ; ? ! and inside « », and no line may break there. The bundle has plain spaces, which editors see; the front-end build does the same. */
    private static String unbroken(String text) {
        return SPACE_IN_FRENCH.matcher(text).replaceAll("\u00a0");
    }

    /** The locale in which dates and numbers are written for readers of this language in Belgium. */
    public static Locale locale(Language language) {
        return LOCALES.get(language);
    }

    /**
     * The text of a message.
     *
     * @param namesAndValues the placeholders: name, value, name, value …
     * @throws IllegalArgumentException when no message has this key
     */
    public String text(Language language, String key, Object... namesAndValues) {
        String pattern = bundles.get(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language.tag());
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new MessageFormat(pattern, locale(language)).format(arguments);
    }

    public boolean has(String key) {
        return bundles.get(Language.EN).containsKey(key);
    }

    /** The title of a problem type of docs/api.md, for example {@code not-found}. */
    public String problemTitle(Language language, String type) {
        return text(language, "problem." + type + ".title");
    }

    /** What happened and what to do. */
    public String problemDetail(Language language, String type) {
        return text(language, "problem." + type + ".detail");
    }

    /** The same where it names something. */
    public String problemDetail(Language language, String type, Map<String, String> named) {
        Object[] namesAndValues = named.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray();
        return text(language, "problem." + type + ".named", namesAndValues);
    }

    /**
     * What is wrong with one field.
     *
     * @param code  of {@link be.kring.shared.InvalidInput.Violation}
     * @param limit the number that the message names, or null
     */
    public String violation(Language language, String code, Long limit) {
        return text(language, "violation." + code, "limit", limit == null ? Long.valueOf(0) : limit);
    }
}
