package be.kring.question;

import be.kring.expertise.Folded;
import be.kring.shared.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a question is about: the topics that were chosen. Of one that is to be brought to whoever knows, without any, those that its words name; who knows is found by topics
 * alone, so that without any nobody could be asked.
 */
@ApplicationScoped
class QuestionTopics {

    /** What a text is about is said in so many of its first characters. */
    private static final int LOOKED_AT = 2_000;

    @Inject
    MarkRepository marks;

    /** @throws InvalidInput at {@code topics} for one that there is not */
    Set<UUID> of(Set<UUID> chosen) {
        Map<UUID, UUID> found = chosen.isEmpty() ? Map.of() : marks.existing(chosen);
        if (found.size() < chosen.size()) {
            throw InvalidInput.of("topics", "invalid-value");
        }
        return Set.copyOf(found.values());
    }

    /** At least one. @throws InvalidInput at {@code topics}, also {@code topics-needed} when none was chosen and none is recognised */
    Set<UUID> ofRouted(Set<UUID> chosen, String title, String text) {
        Set<UUID> topics = chosen.isEmpty() ? named(title, text) : of(chosen);
        if (topics.isEmpty()) {
            throw InvalidInput.of("topics", "topics-needed");
        }
        return topics;
    }

    /** Those that the words name, the longest names first, as many as a question may have; when they name none, those with which a compound in the title begins. */
    Set<UUID> named(String title, String text) {
        String folded = Folded.of(title);
        List<UUID> named = marks.listNamed(folded, Folded.of(beginning(text)), NewQuestion.MOST_TOPICS);
        return new LinkedHashSet<>(named.isEmpty() ? marks.listBegun(folded, NewQuestion.MOST_TOPICS) : named);
    }

    List<UUID> listIn(String text, int limit) {
        String plain = Folded.of(text == null ? "" : text);
        return plain.isEmpty() ? List.of() : marks.listTopicsIn(plain, limit);
    }

    private static String beginning(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LOOKED_AT));
    }
}
