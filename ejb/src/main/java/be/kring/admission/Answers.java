package be.kring.admission;

import be.kring.shared.Conflict;
import be.kring.shared.InvalidInput;
import be.kring.shared.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an applicant answers to the questions of a group. */
final class Answers {

    static final int MAX = 2_000;

    private Answers() {
    }

    /**
     * Each question with its answer, in the order of the questions.
     *
     * @throws Conflict     {@code questions-changed} when something is answered that is no longer asked
     * @throws InvalidInput naming {@code answers.<id>} for each question without a good answer
     */
    static Map<Question, String> valid(List<Question> questions, Map<UUID, String> given) {
        Map<UUID, String> left = new HashMap<>(given);
        Map<Question, String> answers = new LinkedHashMap<>();
        List<InvalidInput.Violation> violations = new ArrayList<>();
        for (Question question : questions) {
            try {
                answers.put(question, Text.block("answers." + question.id(), left.remove(question.id()), MAX));
            } catch (InvalidInput unanswered) {
                violations.addAll(unanswered.violations());
            }
        }
        if (!left.isEmpty()) {
            throw new Conflict("questions-changed");
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return answers;
    }
}
