package be.kring.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Optional;

/** The languages of Kring, in the order in which a text falls back when it lacks the reader's own. */
public enum Language {
    NL, FR, DE, EN;

    /** The ISO 639-1 code in lower case, as it stands in JSON and in the {@code lang} attribute. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws InvalidInput when the tag is none of the four */
    @JsonCreator
    public static Language of(String tag) {
        return find(tag).orElseThrow(() -> InvalidInput.of("language", "not-a-language"));
    }

    /** The language of a tag such as {@code nl}, {@code fr-BE} or {@code DE}; empty for any other language. */
    public static Optional<Language> find(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = tag.split("[-_]", 2)[0];
        return Arrays.stream(values()).filter(language -> language.name().equalsIgnoreCase(primary)).findFirst();
    }
}
