package be.kring.container;

import be.kring.group.Role;
import be.kring.notification.NotificationKind;
import be.kring.question.AnsweringService;
import be.kring.question.AskAnswer;
import be.kring.question.AskSettings;
import be.kring.question.AskView;
import be.kring.question.AskingService;
import be.kring.question.AsksService;
import be.kring.question.GapService;
import be.kring.question.GapView;
import be.kring.question.PassingThanks;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Level;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an expert says to what they are asked; the asker learns where the question is, but not who declined. */
@ExtendWith(ArquillianExtension.class)
class AsksIT {


    @Inject
    World world;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    AsksService asks;

    @Inject
    PassingThanks passing;

    @Inject
    GapService gaps;

    @Inject
    QuestionScene scene;

    @Test
    void i_take_it_not_me_not_now_and_nobody_learns_who_declined() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor one = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor two = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor three = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor four = scene.expert(asker, slug, topic, "PRACTISING", "EVERYONE", null);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        assertEquals(List.of(), scene.asked(four), "a few at a time");
        asks.answer(one, scene.askOf(one), AskAnswer.NOT_ME, null);
        assertEquals(2, asking.get(asker, id).route().waiting());
        assertFalse(asking.get(asker, id).toString().contains(one.personId().toString()), "no name of who declined");
        UUID answered = id;
        assertThrows(NotFound.class, () -> asks.answer(one, scene.askOf(two), AskAnswer.NOT_NOW, null), "not in the place of somebody else");
        asks.answer(two, scene.askOf(two), AskAnswer.NOT_NOW, null);
        UUID last = scene.askOf(three);
        asks.answer(three, last, AskAnswer.TAKEN, null);
        assertEquals(three.personId(), asking.get(asker, answered).question().claimedBy().id());
        assertThrows(Conflict.class, () -> asks.answer(three, last, AskAnswer.NOT_ME, null));
        answering.release(three, id);
        Eventually.eventually(() -> assertTrue(asking.get(asker, id).route().nextAt() != null));
    }

    @Test
    void when_all_have_declined_it_goes_on_at_once_and_when_nobody_is_left_the_moderators_hear() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor moderator = world.member(asker, slug, Role.MODERATOR);
        Actor one = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor local = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", Level.LOCAL);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        asks.answer(one, scene.askOf(one), AskAnswer.NOT_ME, null);
        Eventually.eventually(() -> assertTrue(scene.asked(local).equals(List.of(id))));
        asks.answer(local, scene.askOf(local), AskAnswer.NOT_NOW, null);
        Eventually.eventually(() -> assertTrue(asking.get(asker, id).route().nobody()));
        assertEquals(1, scene.told(moderator, NotificationKind.NOBODY_KNOWS));
        GapView gap = gaps.list(world.administrator()).stream().filter(each -> each.topic().id().equals(topic)).findFirst().orElseThrow();
        assertEquals(List.of(1L, 2L), List.of(gap.questions(), gap.people()));
        assertThrows(NotFound.class, () -> gaps.list(asker));
        scene.run();
        assertEquals(1, scene.told(moderator, NotificationKind.NOBODY_KNOWS), "once");
    }

    @Test
    void i_know_who_passes_it_on_and_is_thanked_when_that_was_right() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor one = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor colleague = world.member(asker, slug, Role.MEMBER);
        asks.changeSettings(colleague, QuestionScene.ANY_TIME);
        Actor away = world.member(asker, slug, Role.MEMBER);
        asks.changeSettings(away, new AskSettings(0, null, null, null, null));
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        UUID mine = scene.askOf(one);
        assertThrows(RuntimeException.class, () -> asks.answer(one, mine, AskAnswer.PASSED, world.handle(asker)), "not back to the asker");
        assertEquals("colleague-unavailable", assertThrows(Conflict.class, () -> asks.answer(one, mine, AskAnswer.PASSED, world.handle(away))).code());
        asks.answer(one, mine, AskAnswer.PASSED, world.handle(colleague));
        AskView passed = asks.list(colleague).get(0);
        assertEquals(one.personId(), passed.by().id());
        assertEquals(1, scene.told(colleague, NotificationKind.PASSED_ON));
        assertEquals(List.of(), scene.asked(one));
        UUID reply = world.reply(colleague, id, "Dat weet ik").id();
        answering.accept(asker, id, reply);
        Eventually.eventually(() -> assertTrue(scene.told(one, NotificationKind.PASSED_THANKS) == 1));
        for (int again = 0; again < 2; again++) {
            passing.give(Actor.SYSTEM, id, asker.personId());
        }
        assertEquals(1, scene.told(one, NotificationKind.PASSED_THANKS), "however often it is accepted");
        scene.forgetThanks(id);
        scene.run();
        scene.run();
        assertEquals(2, scene.told(one, NotificationKind.PASSED_THANKS), "as when a node died after the answer was accepted: once more, and no more");
    }

    @Test
    void who_said_not_now_is_asked_again_some_days_later_also_when_nobody_else_was_found() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor busy = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        asks.answer(busy, scene.askOf(busy), AskAnswer.NOT_NOW, null);
        Eventually.eventually(() -> assertTrue(asking.get(asker, id).route().nobody()));
        assertNull(asking.get(asker, id).route().nextAt(), "the asker learns nothing of who said what");
        scene.run();
        assertEquals(List.of(), scene.asked(busy));
        scene.saidDaysAgo(busy, 3);
        assertTrue(scene.nextAt(id) > 0, "it is tried again by itself");
        scene.later(id);
        scene.run();
        assertEquals(List.of(id), scene.asked(busy));
        assertEquals(1, scene.told(asker, NotificationKind.NOBODY_KNOWS), "once");
    }
}
