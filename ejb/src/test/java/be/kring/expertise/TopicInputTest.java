package be.kring.expertise;

import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What people type as a topic or a claim, made sound or refused with the place of what is wrong. */
class TopicInputTest {

    @Test
    void aTopicHasANameInTheLanguageOfWhoProposesIt() {
        refused("names.fr", "required", () -> new TopicInput(LocalisedText.of(Language.NL, "Drones"), null, null).valid(Language.FR));
        refused("names", "required", () -> new TopicInput(null, null, null).valid(null));
        refused("names.nl", "required", () -> new TopicInput(LocalisedText.of(Language.NL, "…!"), null, null).valid(Language.NL));
        refused("names.nl", "too-long", () -> new TopicInput(LocalisedText.of(Language.NL, "x".repeat(81)), null, null).valid(Language.NL));
    }

    @Test
    void synonymsAreCleanAndOnceAndNotTheName() {
        TopicInput valid = new TopicInput(LocalisedText.of(Language.NL, " Drones "), Map.of("nl", List.of("UAV", " UAV ", "", "Drones"), "fr", List.of()), " ").valid(null);
        assertEquals("Drones", valid.names().in(Language.NL));
        assertEquals(List.of("UAV"), valid.synonyms().get("nl"));
        assertNull(valid.broader());
        refused("synonyms", "not-a-language", () -> new TopicInput(LocalisedText.of(Language.NL, "Drones"), Map.of("es", List.of("x")), null).valid(null));
    }

    @Test
    void aNameMayBeOneLetterAndSigns() {
        for (String name : List.of("R", "C", "C++", "C#")) {
            assertEquals(name, new TopicInput(LocalisedText.of(Language.EN, name), null, null).valid(Language.EN).names().in(Language.EN));
        }
    }

    @Test
    void whatMergesGaveStaysAndNoMoreIsAdded() {
        List<String> many = IntStream.range(0, 25).mapToObj(number -> "naam, " + number).toList();
        TopicInput input = new TopicInput(LocalisedText.of(Language.NL, "Drones"), Map.of("nl", many), null);
        refused("synonyms.nl", "too-many", () -> input.valid(null));
        assertEquals(many, input.valid(null, Map.of("nl", many)).synonyms().get("nl"));
        refused("synonyms.nl", "too-many", () -> input.valid(null, Map.of("nl", many.subList(0, 24))));
    }

    @Test
    void aClaimHasALevelAndAnAudience() {
        refused("level", "required", () -> new ClaimInput(null, "", Audience.EVERYONE).valid());
        refused("audience", "required", () -> new ClaimInput(ExpertiseLevel.EXPERT, "", null).valid());
        refused("evidence", "too-long", () -> new ClaimInput(ExpertiseLevel.EXPERT, "x".repeat(301), Audience.EVERYONE).valid());
        assertEquals("een lijn", new ClaimInput(ExpertiseLevel.EXPERT, " een\nlijn ", Audience.EVERYONE).valid().evidence());
        assertEquals("", new ClaimInput(ExpertiseLevel.EXPERT, null, Audience.EVERYONE).valid().evidence());
    }

    private static void refused(String field, String code, Runnable work) {
        InvalidInput.Violation violation = assertThrows(InvalidInput.class, work::run).violations().get(0);
        assertEquals(List.of(field, code), List.of(violation.field(), violation.code()));
    }
}
