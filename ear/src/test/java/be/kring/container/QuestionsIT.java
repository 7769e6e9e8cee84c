package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.QuestionState;
import be.kring.group.Role;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.MarkingService;
import be.kring.question.QuestionView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From a question to an answer, in the database; and two who come at once. */
@ExtendWith(ArquillianExtension.class)
class QuestionsIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    MarkingService marking;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    QuestionScene scene;

    @Test
    void a_question_goes_from_open_to_accepted_and_what_is_undone_takes_it_back() {
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor expert = world.member(asker, slug, Role.MEMBER);
        UUID id = scene.ask(asker, slug, "Wie heeft een regeling voor telewerk?").id();
        assertEquals("Wie heeft een regeling voor telewerk?", feed.get(expert, id).question().title());
        world.reply(asker, id, "Aanvulling van mezelf");
        assertEquals(QuestionState.OPEN, scene.state(expert, id), "what the asker adds is no answer");
        assertEquals(QuestionState.CLAIMED, answering.claim(expert, id).question().state());
        assertEquals(expert.personId(), answering.claim(expert, id).question().claimedBy().id(), "again changes nothing");
        assertEquals(QuestionState.OPEN, answering.release(expert, id).question().state());
        UUID reply = world.reply(expert, id, "Wij hebben er een").id();
        assertEquals(QuestionState.ANSWERED, scene.state(asker, id));
        discussion.undo(expert, reply);
        assertEquals(QuestionState.OPEN, scene.state(asker, id), "nobody else has answered any more");
        UUID second = world.reply(expert, id, "Toch wel, hier is ze").id();
        QuestionView accepted = answering.accept(asker, id, second);
        assertEquals(QuestionState.ACCEPTED, accepted.question().state());
        assertEquals(second, accepted.answer().id());
        discussion.undo(expert, second);
        assertEquals(QuestionState.OPEN, scene.state(asker, id));
        assertNull(asking.get(asker, id).question().accepted());
    }

    @Test
    void one_answer_is_accepted_and_the_one_before_stays_helpful_and_an_outdated_one_points_to_the_new_one() {
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor expert = world.member(asker, slug, Role.MEMBER);
        Actor other = world.member(asker, slug, Role.MEMBER);
        UUID id = scene.ask(asker, slug, "Hoe tellen we reistijd?").id();
        UUID first = world.reply(expert, id, "Zo").id();
        UUID second = world.reply(other, id, "Of beter zo").id();
        answering.accept(asker, id, first);
        QuestionView after = answering.accept(asker, id, second);
        assertEquals(second, after.question().accepted());
        assertEquals(List.of(first), after.question().helpful());
        assertThrows(Forbidden.class, () -> marking.markOutdated(other, id, first, second), "of somebody else's reply");
        QuestionView outdated = marking.markOutdated(expert, id, first, second);
        assertEquals(second, outdated.question().outdated().get(0).newer());
        UUID elsewhere = world.post(asker, world.openGroup(asker), "Elders").id();
        assertThrows(RuntimeException.class, () -> marking.markOutdated(asker, id, first, elsewhere), "only within the group");
        assertThrows(NotFound.class, () -> answering.accept(asker, id, elsewhere));
        assertEquals(List.of(), marking.unmarkOutdated(asker, id, first).question().outdated());
        assertEquals(QuestionState.CLOSED, answering.close(asker, id).question().state());
        assertEquals("question-moved-on", assertThrows(Conflict.class, () -> answering.close(asker, id)).code());
        QuestionView again = answering.reopen(asker, id);
        assertNull(again.question().accepted());
        assertEquals(Set.of(first, second), Set.copyOf(again.question().helpful()));
    }

    @Test
    void of_two_who_take_it_at_once_one_gets_it_and_a_reply_at_the_same_moment_waits() {
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor one = world.member(asker, slug, Role.MEMBER);
        Actor two = world.member(asker, slug, Role.MEMBER);
        for (int round = 0; round < 5; round++) {
            UUID id = scene.ask(asker, slug, "Wie eerst? " + round).id();
            var taken = together.run(() -> answering.claim(one, id), () -> answering.claim(two, id));
            assertEquals(1, taken.stream().filter(Together.Outcome::succeeded).count(), taken::toString);
            UUID other = scene.ask(asker, slug, "En dan? " + round).id();
            var both = together.run(() -> (Object) answering.claim(one, other), () -> world.reply(two, other, "Hier"));
            assertTrue(both.get(1).succeeded(), both::toString);
            assertEquals(QuestionState.ANSWERED, scene.state(asker, other), "whoever was first");
        }
    }
}
