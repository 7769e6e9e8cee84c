package be.kring.container;

import be.kring.discussion.Capacity;
import be.kring.question.AskingService;
import be.kring.question.NewQuestion;
import be.kring.question.QuestionChange;
import be.kring.question.QuestionFilter;
import be.kring.question.QuestionView;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who knows is found by topics: a question that goes to them has one, chosen or named; and with another one it goes on afresh. */
@ExtendWith(ArquillianExtension.class)
class QuestionTopicsIT {

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    AskingService asking;

    private String word;
    private UUID topic;
    private Actor asker;
    private String slug;

    @BeforeEach
    void a_topic_with_a_name_of_its_own() throws Exception {
        if (world == null) {
            return;
        }
        word = "vak" + World.letters();
        topic = scene.topic(word);
        asker = world.person();
        slug = world.openGroup(asker);
    }

    @Test
    void without_a_choice_it_is_about_what_its_title_or_its_text_names() throws Exception {
        Actor expert = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        UUID byTitle = ask("Wie kent " + word.toUpperCase() + "?", "Graag kort", true);
        UUID byText = ask("Wie kent dit?", "Het gaat over (" + word + "), en niet over iets anders.", true);
        scene.run();
        assertEquals(List.of(byText, byTitle), scene.asked(expert));
        assertEquals(List.of(topic), topics(byTitle));
        assertEquals(List.of(topic), topics(ask("Wie heeft een " + word + "reglement?", "Graag kort", true)), "a compound begins with it");
        assertEquals(List.of(), topics(ask("Wie kent " + word + "?", "Graag kort", false)), "who asks the group only chooses");
        UUID other = scene.topic();
        assertEquals(List.of(other), asking.ask(asker, slug, question("Wie kent " + word + "?", "Kort", List.of(other), true)).question().topics().stream().map(each -> each.id()).toList(),
                "and what was chosen stays");
    }

    @Test
    void when_nothing_says_what_it_is_about_that_is_asked_for_and_nothing_is_posted() {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> ask("Wie weet dit nu?", "Ik hoor het graag, " + word + "achtig", true));
        assertEquals("topics topics-needed", refused.violations().get(0).field() + " " + refused.violations().get(0).code());
        assertEquals(List.of(), asking.list(asker, slug, QuestionFilter.ALL, null, PageRequest.first(10)).items());
        UUID id = scene.ask(asker, slug, topic);
        assertThrows(InvalidInput.class, () -> change(id, List.of()), "nor may it lose its last one");
        assertEquals(List.of(topic), topics(id));
    }

    @Test
    void with_another_topic_a_question_that_waits_goes_on_afresh() throws Exception {
        UUID known = scene.topic();
        Actor expert = scene.expert(asker, slug, known, "EXPERT", "EVERYONE", null);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        assertTrue(asking.get(asker, id).route().nobody());
        change(id, List.of(topic, known));
        assertFalse(asking.get(asker, id).route().nobody());
        eventually(() -> assertEquals(List.of(id), scene.asked(expert), "at once"));
        long next = scene.nextAt(id);
        change(id, List.of(known));
        scene.run();
        assertEquals(next, scene.nextAt(id), "with one less it goes its way");
    }

    private QuestionView change(UUID id, List<UUID> topics) {
        return asking.change(asker, id, asking.get(asker, id).version(), new QuestionChange(null, topics));
    }

    private UUID ask(String title, String body, boolean route) {
        return asking.ask(asker, slug, question(title, body, null, route)).id();
    }

    private static NewQuestion question(String title, String body, List<UUID> topics, boolean route) {
        return new NewQuestion(title, body, topics, Capacity.PERSONAL, null, Language.NL, route);
    }

    private List<UUID> topics(UUID id) {
        return asking.get(asker, id).question().topics().stream().map(each -> each.id()).toList();
    }
}
