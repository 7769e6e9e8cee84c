package be.kring.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text in one or more of the four languages. In JSON an object by language tag: {@code {"nl": "…", "fr": "…"}}.
 * Who reads a language that is missing gets the first that is there, in the order of {@link Language}.
 */
public record LocalisedText(@JsonValue Map<String, String> byLanguage) {

    public static final LocalisedText EMPTY = new LocalisedText(Map.of());

    @JsonCreator
    public LocalisedText {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String text = byLanguage.get(language.tag());
            if (text != null && !text.isBlank()) {
                ordered.put(language.tag(), text);
            }
        }
        byLanguage.keySet().forEach(tag -> {
            if (Language.find(tag).filter(found -> found.tag().equals(tag)).isEmpty()) {
                throw InvalidInput.of("language", "not-a-language");
            }
        });
        byLanguage = Map.copyOf(ordered).isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(ordered);
    }

    public static LocalisedText of(Language language, String text) {
        return new LocalisedText(Map.of(language.tag(), text));
    }

    /** Each text changed in the same way; one of which nothing is left is gone. */
    public LocalisedText map(java.util.function.UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>();
        byLanguage.forEach((tag, text) -> changed.put(tag, change.apply(text)));
        return new LocalisedText(changed);
    }

    /** The texts that are not the same in another. */
    public LocalisedText without(LocalisedText other) {
        Map<String, String> left = new LinkedHashMap<>(byLanguage);
        left.entrySet().removeIf(each -> each.getValue().equals(other.byLanguage.get(each.getKey())));
        return new LocalisedText(left);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The text in this language, or else in the first language that has one; empty when there is none at all. */
    public String in(Language language) {
        String text = byLanguage.get(language.tag());
        return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
    }

    /**
     * This text, cleaned by {@link Text#line} or {@link Text#block}.
     *
     * @throws InvalidInput naming {@code field.<language>} for each text over {@code max} characters
     */
    public LocalisedText cleaned(String field, int max, boolean singleLine) {
        Map<String, String> clean = new LinkedHashMap<>();
        byLanguage.forEach((tag, text) -> {
            String name = field + "." + tag;
            clean.put(tag, singleLine ? Text.line(name, text, max) : Text.block(name, text, max));
        });
        return new LocalisedText(clean);
    }
}
