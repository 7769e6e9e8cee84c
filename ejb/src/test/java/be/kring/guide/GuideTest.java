package be.kring.guide;

import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a guide must be to be saved, and where answers lead. */
class GuideTest {

    private static final Guide.Suggestion END = suggestion("end", Voice.NONE, null);
    private static final Guide.Suggestion TALK = suggestion("talk", Voice.PERSONAL, text("Dank u"));

    @Test
    void theGuideThatComesWithKringIsValidAndEveryPathEnds() throws IOException {
        Guide shipped = shipped();
        assertEquals(shipped, Guide.valid(shipped));
        assertTrue(paths(shipped, List.of()) > 10, "several ways through it");
        assertEquals(Set.of(Voice.values()), shipped.suggestions().stream().map(Guide.Suggestion::voice).collect(Collectors.toSet()));
    }

    @Test
    void answersLeadToASuggestion() {
        Guide guide = guide(List.of(question("a", "b", "end"), question("b", "end", "talk")), END, TALK);
        Guide.Walk walk = guide.walk(List.of(0, 1));
        assertEquals("talk", walk.end().id());
        assertEquals(List.of(text("a?"), text("b?")), walk.steps().stream().map(Guide.Walk.Step::question).toList());
        for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(0), List.of(2), List.of(-1), List.of(1, 0))) {
            assertThrows(InvalidInput.class, () -> guide.walk(wrong), wrong::toString);
        }
        assertThrows(InvalidInput.class, () -> guide.walk(null));
    }

    @Test
    void aGoodGuideIsTakenAndItsDraftWhereNobodyAnswersIsDropped() {
        Guide guide = guide(List.of(question("a", "end", "talk")), suggestion("end", Voice.NONE, text("Toch iets")), TALK);
        assertEquals(LocalisedText.EMPTY, Guide.valid(guide).suggestions().get(0).draft());
    }

    @Test
    void everyAnswerLeadsSomewhere() {
        assertEquals(Map.of("questions.0.answers.0.to", "required", "questions.0.answers.1.to", "unknown", "suggestions.0", "unreachable"),
                wrong(guide(List.of(question("a", null, "nowhere")), END)));
    }

    @Test
    void noAnswerLeadsBack() {
        assertEquals(Map.of("questions.1.answers.0.to", "leads-back"), wrong(guide(List.of(question("a", "b", "end"), question("b", "a", "end")), END)));
        assertEquals(Map.of("questions.0.answers.0.to", "leads-back"), wrong(guide(List.of(question("a", "a", "end")), END)));
        assertEquals(Map.of("questions.2.answers.1.to", "leads-back"),
                wrong(guide(List.of(question("a", "b", "end"), question("b", "c", "end"), question("c", "end", "b")), END)), "a circle further on");
    }

    @Test
    void twoWaysToOneQuestionAreNoCircle() {
        Guide guide = guide(List.of(question("a", "b", "c"), question("b", "c", "end"), question("c", "end", "end")), END);
        assertEquals(guide, Guide.valid(guide));
    }

    @Test
    void everythingIsReached() {
        assertEquals(Map.of("questions.1", "unreachable", "suggestions.1", "unreachable"),
                wrong(guide(List.of(question("a", "end", "end"), question("b", "talk", "end")), END, TALK)));
    }

    @Test
    void textsStandInFourLanguages() {
        Guide.Question dutch = new Guide.Question("a", LocalisedText.EMPTY, new LocalisedText(Map.of("nl", "Toelichting")),
                List.of(new Guide.Answer(text("ja"), "end"), new Guide.Answer(new LocalisedText(Map.of("fr", "non")), "talk")));
        Map<String, String> wrong = wrong(guide(List.of(dutch), END, suggestion("talk", Voice.OFFICIAL, null)));
        assertEquals(Set.of("questions.0.text.nl", "questions.0.text.fr", "questions.0.text.de", "questions.0.text.en", "questions.0.hint.fr", "questions.0.hint.de",
                "questions.0.hint.en", "questions.0.answers.1.text.nl", "questions.0.answers.1.text.de", "questions.0.answers.1.text.en", "suggestions.1.draft.nl",
                "suggestions.1.draft.fr", "suggestions.1.draft.de", "suggestions.1.draft.en"), wrong.keySet());
        assertEquals(Set.of("required"), Set.copyOf(wrong.values()));
    }

    @Test
    void idsAndNumbersAreWithinBounds() {
        assertEquals("used-twice", wrong(guide(List.of(question("end", "end", "end")), END)).get("suggestions.0.id"));
        assertEquals("invalid-value", wrong(guide(List.of(question("A b", "end", "end")), END)).get("questions.0.id"));
        assertEquals("too-few", wrong(guide(List.of(), END)).get("questions"));
        assertEquals("too-few", wrong(new Guide(List.of(question("a", "end", "end")), null)).get("suggestions"));
        assertEquals("too-few", wrong(guide(List.of(question("a", "end")), END)).get("questions.0.answers"));
        assertEquals("too-many", wrong(guide(List.of(question("a", "end", "end", "end", "end", "end", "end", "end")), END)).get("questions.0.answers"));
        assertEquals("too-long", wrong(guide(List.of(question("a", "end", "end")), new Guide.Suggestion("end", text("x".repeat(201)), text("t"), Voice.NONE, null)))
                .get("suggestions.0.title.nl"));
    }

    static Guide shipped() throws IOException {
        try (var migration = Guide.class.getResourceAsStream("/db/migration/V0110__guide.sql")) {
            return GuideRepository.read(new String(migration.readAllBytes(), StandardCharsets.UTF_8).split("\\$guide\\$")[1]);
        }
    }

    private static int paths(Guide guide, List<Integer> answers) {
        try {
            guide.walk(answers);
            return 1;
        } catch (InvalidInput asksOn) {
            assertTrue(answers.size() < guide.questions().size(), "ends");
        }
        int found = 0;
        for (int i = 0; i < Guide.MOST_ANSWERS; i++) {
            List<Integer> next = new ArrayList<>(answers);
            next.add(i);
            if (leads(guide, next)) {
                found += paths(guide, next);
            }
        }
        return found;
    }

    private static boolean leads(Guide guide, List<Integer> answers) {
        try {
            guide.walk(answers);
        } catch (InvalidInput refused) {
            return refused.violations().get(0).code().equals("required");
        }
        return true;
    }

    private static Map<String, String> wrong(Guide guide) {
        return assertThrows(InvalidInput.class, () -> Guide.valid(guide)).violations().stream()
                .collect(Collectors.toMap(InvalidInput.Violation::field, InvalidInput.Violation::code));
    }

    private static Guide guide(List<Guide.Question> questions, Guide.Suggestion... suggestions) {
        return new Guide(questions, List.of(suggestions));
    }

    private static Guide.Question question(String id, String... to) {
        return new Guide.Question(id, text(id + "?"), LocalisedText.EMPTY, java.util.Arrays.stream(to).map(each -> new Guide.Answer(text("naar " + each), each)).toList());
    }

    private static Guide.Suggestion suggestion(String id, Voice voice, LocalisedText draft) {
        return new Guide.Suggestion(id, text(id), text("Doe dit"), voice, draft == null ? LocalisedText.EMPTY : draft);
    }

    private static LocalisedText text(String text) {
        return new LocalisedText(Map.of("nl", text, "fr", text, "de", text, "en", text));
    }
}
