package be.kring.admission;

import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A question that everybody is asked who wants to join a group.
 *
 * @param id   null for one that is new; otherwise it stays what applicants have before them
 * @param text 1 to 300 characters in each language
 */
public record Question(UUID id, LocalisedText text) {

    static final int MAX = 5;
    static final int MAX_TEXT = 300;

    /** @throws InvalidInput naming {@code questions}, or {@code questions.<index>.<language>} */
    static List<Question> valid(List<Question> questions) {
        if (questions == null) {
            throw InvalidInput.of("questions", "required");
        }
        if (questions.size() > MAX) {
            throw InvalidInput.of("questions", "too-many", MAX);
        }
        List<Question> valid = new ArrayList<>();
        for (Question question : questions) {
            String field = "questions." + valid.size();
            if (question == null || question.text() == null || question.text().isEmpty()) {
                throw InvalidInput.of(field, "required");
            }
            valid.add(new Question(question.id(), question.text().cleaned(field, MAX_TEXT, true)));
        }
        return valid;
    }
}
