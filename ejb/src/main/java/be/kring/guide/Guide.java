package be.kring.guide;

import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;

import java.util.ArrayList;
import java.util.List;

/**
 * The questions, of which the first is the start, and the suggestions to which they lead. Ids are of questions and suggestions alike, so that an
 * answer leads to either.
 */
public record Guide(List<Question> questions, List<Suggestion> suggestions) {

    static final int MOST_QUESTIONS = 30;
    static final int MOST_ANSWERS = 6;
    static final int MOST_SUGGESTIONS = 30;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 500;
    static final int LONGEST_DRAFT = 2_000;

    /**
     * What is asked.
     *
     * @param id   1 to 40 small letters, digits and hyphens
     * @param text up to 200 characters in each of the four languages
     * @param hint up to 500 characters in each of the four languages, or none at all
     */
    public record Question(String id, LocalisedText text, LocalisedText hint, List<Answer> answers) {
    }

    /** @param to the id of the question or suggestion to which it leads */
    public record Answer(LocalisedText text, String to) {
    }

    /**
     * An end.
     *
     * @param draft up to 2,000 characters in each of the four languages; none where nobody answers
     */
    public record Suggestion(String id, LocalisedText title, LocalisedText text, Voice voice, LocalisedText draft) {
    }

    /** @throws InvalidInput naming each field that is wrong, as {@code questions.0.answers.1.to} */
    static Guide valid(Guide wanted) {
        return new GuideCheck().check(wanted);
    }

    /**
     * Follows answers from the start.
     *
     * @param answers each by its place, from 0 on
     * @throws InvalidInput when there is no such answer, or they do not end at a suggestion
     */
    Walk walk(List<Integer> answers) {
        List<Walk.Step> steps = new ArrayList<>();
        String at = questions.get(0).id();
        for (Integer place : answers == null ? List.<Integer>of() : answers) {
            Question question = find(at);
            if (question == null || place == null || place < 0 || place >= question.answers().size()) {
                throw InvalidInput.of("answers", "invalid-value");
            }
            Answer answer = question.answers().get(place);
            steps.add(new Walk.Step(question.text(), answer.text()));
            at = answer.to();
        }
        String end = at;
        return new Walk(List.copyOf(steps), suggestions.stream().filter(each -> each.id().equals(end)).findFirst()
                .orElseThrow(() -> InvalidInput.of("answers", "required")));
    }

    private Question find(String id) {
        return questions.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** Answers that were given, and where they ended. */
    public record Walk(List<Step> steps, Suggestion end) {

        /** A question with the answer to it. */
        public record Step(LocalisedText question, LocalisedText answer) {
        }
    }
}
