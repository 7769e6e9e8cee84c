package be.kring.mentoring;

import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Region;
import be.kring.shared.Text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * How somebody takes part.
 *
 * @param places           how many at a time
 * @param topics           ids of topics of the vocabulary; up to {@value #MOST_TOPICS}, and for a mentor at least one
 * @param languages        at least one
 * @param regions          where they would meet; needed by who meets face to face only
 * @param sameOrganisation whether a colleague of the own organisation will do; null for no
 * @param note             up to {@value #MAX_NOTE} characters in one line for who is proposed; may be blank or null
 */
public record EntryInput(Integer places, List<UUID> topics, List<Language> languages, List<Region> regions, Meeting meeting, Boolean sameOrganisation, String note) {

    static final int MOST_TOPICS = 10;
    static final int MAX_NOTE = 300;

    /** @throws InvalidInput naming what is missing or too much */
    EntryInput valid(MentoringKind kind, MentoringSide side) {
        if (places == null || places < 1 || places > side.most()) {
            throw InvalidInput.of("places", "out-of-range", side.most());
        }
        List<UUID> once = once(topics);
        if (once.isEmpty() && kind == MentoringKind.MENTOR) {
            throw InvalidInput.of("topics", "required");
        }
        if (once.size() > MOST_TOPICS) {
            throw InvalidInput.of("topics", "too-many", MOST_TOPICS);
        }
        if (once(languages).isEmpty()) {
            throw InvalidInput.of("languages", "required");
        }
        if (meeting == null) {
            throw InvalidInput.of("meeting", "required");
        }
        if (meeting == Meeting.FACE_TO_FACE && once(regions).isEmpty()) {
            throw InvalidInput.of("regions", "required");
        }
        return new EntryInput(places, once, once(languages), meeting == Meeting.ONLINE ? List.of() : once(regions), meeting, Boolean.TRUE.equals(sameOrganisation),
                note == null || note.isBlank() ? "" : Text.line("note", note, MAX_NOTE));
    }

    private static <T> List<T> once(List<T> several) {
        return several == null ? List.of() : List.copyOf(new LinkedHashSet<>(several.stream().filter(java.util.Objects::nonNull).toList()));
    }
}
