package be.kring.admission;

import be.kring.shared.Conflict;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AnswersTest {

    private static final Question WHY = question("Waarom?");
    private static final Question WHERE = question("Waar werk je?");

    @Test
    void everyQuestionIsAnswered() {
        assertEquals(List.of("Omdat", "Daar"), List.copyOf(Answers.valid(List.of(WHY, WHERE), Map.of(WHERE.id(), "Daar ", WHY.id(), "Omdat")).values()));
        InvalidInput refused = assertThrows(InvalidInput.class, () -> Answers.valid(List.of(WHY, WHERE), Map.of(WHY.id(), " ")));
        assertEquals(List.of("answers." + WHY.id(), "answers." + WHERE.id()), refused.violations().stream().map(InvalidInput.Violation::field).toList());
        assertThrows(InvalidInput.class, () -> Answers.valid(List.of(WHY), Map.of(WHY.id(), "x".repeat(2_001))));
    }

    @Test
    void anAnswerToWhatIsNotAskedSaysSo() {
        assertEquals("questions-changed", assertThrows(Conflict.class, () -> Answers.valid(List.of(WHY), Map.of(WHERE.id(), "Daar"))).code());
        Map<UUID, String> nothing = new HashMap<>();
        nothing.put(null, null);
        assertThrows(Conflict.class, () -> Answers.valid(List.of(), nothing));
    }

    @Test
    void questionsAreFiveAtMostAndEachHasAText() {
        assertEquals(5, Question.valid(Collections.nCopies(5, WHY)).size());
        assertEquals("too-many", violation(Collections.nCopies(6, WHY)).code());
        assertEquals("questions.0", violation(List.of(new Question(null, LocalisedText.EMPTY))).field());
        assertEquals("questions.1.nl", violation(List.of(WHY, question("x".repeat(301)))).field());
        assertEquals("required", violation(null).code());
    }

    private static InvalidInput.Violation violation(List<Question> questions) {
        return assertThrows(InvalidInput.class, () -> Question.valid(questions)).violations().get(0);
    }

    private static Question question(String text) {
        return new Question(UUID.randomUUID(), LocalisedText.of(Language.NL, text));
    }
}
