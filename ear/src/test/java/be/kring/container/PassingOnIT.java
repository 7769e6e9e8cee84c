package be.kring.container;

import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.question.AskAnswer;
import be.kring.question.AskSettings;
import be.kring.question.AsksService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** "I know who" finds exactly whom the question may be passed on to, in the group or not. */
@ExtendWith(ArquillianExtension.class)
class PassingOnIT {

    private static final AskSettings NEVER = new AskSettings(0, null, null, null, null);

    @Inject
    World world;

    @Inject
    AsksService asks;

    @Inject
    QuestionScene scene;

    @Test
    void of_an_open_group_everybody_who_may_be_asked_and_nobody_who_declined() throws Exception {
        UUID topic = scene.topic();
        Actor asker = wants(world.person());
        String slug = world.openGroup(asker);
        Actor one = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor declined = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor member = wants(world.member(asker, slug, Role.MEMBER));
        Actor outsider = wants(world.person());
        Actor rather = world.member(asker, slug, Role.MEMBER);
        asks.changeSettings(rather, NEVER);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        UUID mine = scene.askOf(one);
        asks.answer(declined, scene.askOf(declined), AskAnswer.NOT_ME, null);
        assertTrue(finds(one, mine, member));
        assertTrue(finds(one, mine, outsider), "no member, and may answer all the same");
        for (Actor nobody : List.of(asker, one, declined, rather)) {
            assertFalse(finds(one, mine, nobody));
            assertThrows(Conflict.class, () -> asks.answer(one, mine, AskAnswer.PASSED, world.handle(nobody)), "as the server refuses it");
        }
        assertEquals(List.of(), asks.suggest(one, mine, "C"), "anybody could be meant");
        for (int number = 0; number < 7; number++) {
            wants(world.person());
        }
        assertEquals(8, asks.suggest(one, mine, "collega").size());
        assertThrows(NotFound.class, () -> asks.suggest(member, mine, world.name(outsider)), "not what another is asked");
        asks.answer(one, mine, AskAnswer.PASSED, world.handle(outsider));
        assertEquals(List.of(id), scene.asked(outsider));
        assertThrows(Conflict.class, () -> asks.suggest(one, mine, world.name(member)), "it is passed on");
    }

    @Test
    void of_a_closed_group_its_members_only() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.group(asker, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor one = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor member = wants(world.member(asker, slug, Role.MEMBER));
        Actor outsider = wants(world.person());
        scene.ask(asker, slug, topic);
        scene.run();
        assertTrue(finds(one, scene.askOf(one), member));
        assertFalse(finds(one, scene.askOf(one), outsider));
    }

    private Actor wants(Actor person) {
        asks.changeSettings(person, QuestionScene.ANY_TIME);
        return person;
    }

    private boolean finds(Actor actor, UUID ask, Actor wanted) {
        return asks.suggest(actor, ask, world.name(wanted)).stream().anyMatch(each -> each.id().equals(wanted.personId()));
    }
}
