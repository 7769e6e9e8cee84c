package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.QuestionState;
import be.kring.group.GroupEndService;
import be.kring.group.Role;
import be.kring.notification.NotificationKind;
import be.kring.question.AnsweringService;
import be.kring.question.AskAnswer;
import be.kring.question.AskingService;
import be.kring.question.AsksService;
import be.kring.question.GapService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
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

/** What happens to a question that is on its way when something comes between. */
@ExtendWith(ArquillianExtension.class)
class RoutingFaultsIT {

    @Inject
    World world;

    @Inject
    DiscussionService discussion;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    AsksService asks;

    @Inject
    GapService gaps;

    @Inject
    GroupEndService ends;

    @Inject
    QuestionScene scene;

    private UUID topic;
    private Actor asker;
    private String slug;

    @BeforeEach
    void a_group_with_a_topic() throws Exception {
        topic = scene.topic();
        asker = world.person();
        slug = world.openGroup(asker);
    }

    @Test
    void what_a_node_left_behind_that_died_goes_on() throws Exception {
        UUID id = scene.ask(asker, slug, topic);
        eventually(() -> assertTrue(asking.get(asker, id).route().nobody(), "the first round is over: nothing of it is still under way"));
        scene.forgetNext(id);
        Actor expert = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        scene.run();
        assertEquals(List.of(id), scene.asked(expert));
    }

    @Test
    void in_an_archived_group_nobody_is_asked_and_nothing_is_missing() throws Exception {
        Actor asleep = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        asks.changeSettings(asleep, QuestionScene.asleep());
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        ends.archive(asker, slug);
        asks.changeSettings(asleep, QuestionScene.ANY_TIME);
        scene.later(id);
        scene.run();
        assertEquals(List.of(), scene.asked(asleep));
        scene.unclaim(asleep);
        scene.later(id);
        scene.run();
        assertFalse(asking.get(asker, id).route().nobody());
        assertEquals(0, scene.told(asker, NotificationKind.NOBODY_KNOWS));
    }

    @Test
    void what_is_hidden_answers_nothing_and_what_is_shown_again_does() throws Exception {
        UUID id = scene.ask(asker, slug, topic);
        UUID spam = world.reply(world.member(asker, slug, Role.MEMBER), id, "Koop nu").id();
        assertEquals(QuestionState.ANSWERED, scene.state(asker, id));
        discussion.hide(asker, spam, "Reclame");
        assertEquals(QuestionState.OPEN, scene.state(asker, id));
        discussion.unhide(asker, spam);
        assertEquals(QuestionState.ANSWERED, scene.state(asker, id));
    }

    @Test
    void what_somebody_took_who_has_no_account_any_more_is_open_again_and_goes_on() throws Exception {
        Actor gone = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        asks.answer(gone, scene.askOf(gone), AskAnswer.TAKEN, null);
        Actor other = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        scene.disable(gone);
        scene.run();
        assertEquals(QuestionState.OPEN, scene.state(asker, id));
        scene.later(id);
        scene.run();
        assertEquals(List.of(id), scene.asked(other));
    }

    @Test
    void what_another_has_taken_is_passed_on_to_nobody() throws Exception {
        Actor one = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor other = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor colleague = world.member(asker, slug, Role.MEMBER);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        UUID mine = scene.askOf(one);
        asks.answer(other, scene.askOf(other), AskAnswer.TAKEN, null);
        assertEquals("question-moved-on", assertThrows(Conflict.class, () -> asks.answer(one, mine, AskAnswer.PASSED, world.handle(colleague))).code());
        assertEquals(List.of(), scene.asked(colleague));
        assertEquals(QuestionState.CLAIMED, scene.state(asker, id));
    }

    @Test
    void a_question_that_is_opened_again_goes_round_again_and_is_no_gap_meanwhile() throws Exception {
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        assertTrue(asking.get(asker, id).route().nobody());
        answering.close(asker, id);
        Actor administrator = world.administrator();
        assertTrue(gaps.list(administrator).stream().noneMatch(each -> each.topic().id().equals(topic)), "nobody waits for it");
        Actor expert = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        answering.reopen(asker, id);
        scene.run();
        assertEquals(List.of(id), scene.asked(expert));
        assertFalse(asking.get(asker, id).route().nobody());
    }
}
