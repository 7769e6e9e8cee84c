package be.kring.container;

import be.kring.discussion.Capacity;
import be.kring.discussion.DiscussionService;
import be.kring.group.Role;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.NewQuestion;
import be.kring.search.Found;
import be.kring.search.Kind;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A question and its accepted answer are found by what was asked, also in another language than that of the question. */
@ExtendWith(ArquillianExtension.class)
class FoundQuestionsIT {

    @Inject
    World world;

    @Inject
    Searching searching;

    @Inject
    DiscussionService discussion;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Test
    void an_accepted_answer_is_found_by_the_title_and_the_topics_of_its_question_and_no_longer_when_it_is_not_accepted() {
        String word = "vraag" + World.letters();
        String dutch = "thuis" + World.letters();
        String french = "domicile" + World.letters();
        UUID topic = searching.topic(dutch, french);
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor expert = world.member(owner, slug, Role.MEMBER);
        UUID question = asking.ask(owner, slug, new NewQuestion("Wie kent " + word, "Met wat uitleg erbij", List.of(topic), Capacity.PERSONAL, null, Language.NL, null)).id();
        UUID answer = world.reply(expert, question, "Zie het besluit van vorig jaar").id();
        Actor stranger = world.person();
        assertTrue(searching.posts(stranger, word).contains(question), "by its title");
        assertTrue(searching.posts(stranger, french).contains(question), "by its topic, in another language");
        assertFalse(searching.people(stranger, word).contains(expert.personId()));

        answering.accept(owner, question, answer);
        for (String text : List.of(word, dutch, french)) {
            assertTrue(searching.posts(stranger, text).contains(answer), text);
            assertTrue(searching.people(stranger, text).contains(expert.personId()), text);
        }

        assertEquals(List.of(answer), accepted(stranger, word), "and is told apart from what was only written");
        assertTrue(searching.finds(stranger, word, Kind.PEOPLE).people().items().stream().filter(found -> found.person().id().equals(expert.personId()))
                .allMatch(found -> found.contributions().get(0).accepted()), "also in why its author is found");

        discussion.hide(owner, question, "buiten de huisregels");
        assertEquals(List.of(), searching.posts(stranger, word), "what is hidden lends its words to no answer");
        discussion.unhide(owner, question);
        assertTrue(searching.posts(stranger, word).contains(answer));

        answering.unaccept(owner, question);
        assertEquals(List.of(question), searching.posts(stranger, word));
    }

    @Test
    void of_a_question_that_is_hidden_nobody_learns_that_it_has_an_answer() {
        String word = "antwoord" + World.letters();
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID question = asking.ask(owner, slug, new NewQuestion("Wie weet dit?", "Met wat uitleg erbij", null, Capacity.PERSONAL, null, Language.NL, null)).id();
        UUID answer = world.reply(world.member(owner, slug, Role.MEMBER), question, "Zie " + word).id();
        answering.accept(owner, question, answer);
        Actor stranger = world.person();
        assertEquals(List.of(answer), accepted(stranger, word));
        discussion.hide(owner, question, "buiten de huisregels");
        assertEquals(List.of(answer), searching.posts(stranger, word));
        assertEquals(List.of(), accepted(stranger, word));
    }

    private List<UUID> accepted(Actor actor, String text) {
        return searching.finds(actor, text, Kind.POSTS).posts().items().stream().map(Found.Post::passage).filter(Found.Passage::accepted).map(Found.Passage::postId).toList();
    }
}
