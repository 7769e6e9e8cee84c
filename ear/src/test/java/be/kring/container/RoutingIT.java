package be.kring.container;

import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.question.AskSettings;
import be.kring.question.AskingService;
import be.kring.question.AsksService;
import be.kring.question.RouteStage;
import be.kring.question.RouteView;
import be.kring.question.RoutingRun;
import be.kring.shared.Actor;
import be.kring.shared.Level;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A question goes to whoever knows: who may see it, not too often, not at night, and once. */
@ExtendWith(ArquillianExtension.class)
class RoutingIT {


    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    AskingService asking;

    @Inject
    MembershipService memberships;

    @Inject
    AsksService asks;

    @Inject
    RoleService roles;

    @Inject
    RoutingRun routing;

    @Inject
    QuestionScene scene;

    @Test
    void it_goes_to_the_own_organisation_first_then_to_the_level_then_to_all() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor same = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        Actor level = scene.expert(asker, slug, topic, "PRACTISING", "EVERYONE", Level.FLEMISH);
        Actor local = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", Level.LOCAL);
        scene.expert(asker, slug, topic, "LEARNING", "EVERYONE", null);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        assertEquals(List.of(id), scene.asked(same));
        assertEquals(List.of(), scene.asked(level));
        assertEquals(1, scene.told(same, NotificationKind.ASKED));
        RouteView route = asking.get(asker, id).route();
        assertEquals(List.of(RouteStage.ORGANISATION), route.stages().stream().map(RouteView.Asked::stage).toList());
        assertEquals(RouteStage.LEVEL, route.next());
        assertNull(asking.get(same, id).route(), "only the asker and moderators follow it");
        scene.run();
        assertEquals(List.of(), scene.asked(level), "not before its time");
        scene.later(id);
        scene.run();
        assertEquals(List.of(id), scene.asked(level));
        assertEquals(List.of(), scene.asked(local));
        scene.later(id);
        scene.run();
        assertEquals(List.of(id), scene.asked(local));
        world.reply(local, id, "Zo doen wij het");
        Eventually.eventually(() -> assertTrue(scene.asked(same).isEmpty() && scene.asked(level).isEmpty()));
        Eventually.eventually(() -> assertNull(asking.get(asker, id).route().nextAt(), "it does not go on"));
    }

    @Test
    void nobody_is_asked_who_may_not_see_it_nor_from_a_claim_that_is_for_oneself() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.group(asker, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor member = scene.expert(asker, slug, topic, "EXPERT", "MY_GROUPS", null);
        Actor secret = scene.expert(asker, slug, topic, "EXPERT", "ONLY_ME", null);
        Actor outside = scene.claims(world.person(), topic, "EXPERT", "EVERYONE");
        Actor guest = scene.claims(world.member(asker, slug, Role.MEMBER), topic, "EXPERT", "EVERYONE");
        roles.change(asker, slug, guest.personId(), new RoleChange(Role.GUEST, LocalDate.now().plusMonths(1)));
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        assertEquals(List.of(id), scene.asked(member));
        for (Actor other : List.of(secret, outside, guest, asker)) {
            assertEquals(List.of(), scene.asked(other));
        }
        assertEquals(1, asking.get(asker, id).route().waiting());
        memberships.leave(member, slug);
        assertEquals(List.of(), scene.asked(member), "who left sees it no more");
    }

    @Test
    void what_is_hidden_speaks_for_nobody() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        List<Actor> experts = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            experts.add(scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null));
        }
        Actor last = experts.stream().max(java.util.Comparator.comparing(each -> each.personId().toString())).orElseThrow();
        scene.hiddenPraise(last, asker);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        assertEquals(List.of(), scene.asked(last), "of equals the first three, whatever is hidden");
        assertEquals(3, asking.get(asker, id).route().waiting());
    }

    @Test
    void nobody_is_asked_more_often_than_they_want_nor_at_night_nor_when_away_and_it_is_tried_again() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor busy = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        asks.changeSettings(busy, new AskSettings(1, null, null, null, null));
        Actor away = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        asks.changeSettings(away, new AskSettings(5, null, null, LocalDate.now().minusDays(2), LocalDate.now().plusDays(2)));
        Actor asleep = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        asks.changeSettings(asleep, QuestionScene.asleep());
        UUID first = scene.ask(asker, slug, topic);
        scene.run();
        UUID second = scene.ask(asker, slug, topic);
        scene.run();
        assertEquals(List.of(first), scene.asked(busy), "once a week");
        assertEquals(List.of(), scene.asked(away));
        assertEquals(List.of(), scene.asked(asleep));
        assertTrue(asking.get(asker, second).route().nextAt().isBefore(java.time.Instant.now().plusSeconds(3_700)), "in an hour again");
        assertEquals(RouteStage.ORGANISATION, asking.get(asker, second).route().next());
        asks.changeSettings(asleep, QuestionScene.ANY_TIME);
        scene.later(second);
        scene.run();
        assertEquals(List.of(second), scene.asked(asleep));
        assertThrows(RuntimeException.class, () -> asks.changeSettings(busy, new AskSettings(21, null, null, null, null)));
        assertThrows(RuntimeException.class, () -> asks.changeSettings(busy, new AskSettings(3, LocalTime.NOON, null, null, null)));
    }

    @Test
    void what_runs_at_once_on_several_nodes_asks_nobody_twice_and_nobody_too_often() throws Exception {
        UUID topic = scene.topic();
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        List<Actor> experts = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            experts.add(scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null));
        }
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            ids.add(scene.ask(asker, slug, topic));
        }
        var runs = together.times(3, () -> {
            routing.stepAll(Actor.SYSTEM);
            return true;
        });
        assertTrue(runs.stream().allMatch(Together.Outcome::succeeded), runs::toString);
        for (Actor each : experts) {
            assertEquals(3, scene.asked(each).size(), "three a week, and each once");
            assertEquals(3, scene.told(each, NotificationKind.ASKED));
        }
    }
}
