package be.kring.expertise;

import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.Names;
import be.kring.shared.Text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A topic as somebody proposes or an administrator names it.
 *
 * @param names    in at least one language, 1 to {@value #MAX_LABEL} characters each, of which one is a letter or a digit
 * @param synonyms by language tag, up to {@value #MOST_SYNONYMS} each, or as many as there are by merges; null for none
 * @param broader  the slug of the topic above it; null or empty for none
 */
public record TopicInput(LocalisedText names, Map<String, List<String>> synonyms, String broader) {

    static final int MAX_LABEL = 80;
    static final int MOST_SYNONYMS = 20;

    /** @param must the language in which there has to be a name; null when any will do */
    TopicInput valid(Language must) {
        return valid(must, Map.of());
    }

    /** @param present the synonyms that the topic has: merges may have given it more than anybody would */
    TopicInput valid(Language must, Map<String, List<String>> present) {
        if (names == null || names.isEmpty() || must != null && !names.byLanguage().containsKey(must.tag())) {
            throw InvalidInput.of(must == null ? "names" : "names." + must.tag(), "required");
        }
        LocalisedText clean = names.map(Names::plain).cleaned("names", MAX_LABEL, true);
        clean.byLanguage().forEach((tag, name) -> {
            if (Folded.of(name).isEmpty()) {
                throw InvalidInput.of("names." + tag, "required");
            }
        });
        return new TopicInput(clean, validSynonyms(clean, present), broader == null || broader.isBlank() ? null : broader.strip());
    }

    private Map<String, List<String>> validSynonyms(LocalisedText clean, Map<String, List<String>> present) {
        Map<String, List<String>> valid = new LinkedHashMap<>();
        (synonyms == null ? Map.<String, List<String>>of() : synonyms).forEach((tag, labels) -> {
            Language language = Language.find(tag).filter(found -> found.tag().equals(tag)).orElseThrow(() -> InvalidInput.of("synonyms", "not-a-language"));
            Set<String> of = new LinkedHashSet<>();
            (labels == null ? List.<String>of() : labels).stream().filter(label -> label != null && !label.isBlank())
                    .forEach(label -> of.add(Text.line("synonyms." + tag, label, MAX_LABEL)));
            of.remove(clean.byLanguage().get(language.tag()));
            int most = Math.max(MOST_SYNONYMS, present.getOrDefault(tag, List.of()).size());
            if (of.size() > most) {
                throw InvalidInput.of("synonyms." + tag, "too-many", most);
            }
            valid.put(tag, List.copyOf(of));
        });
        return valid;
    }
}
