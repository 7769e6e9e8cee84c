package be.kring.container;

import be.kring.desk.DeskView;
import be.kring.desk.TalkEnding;
import be.kring.desk.TalkState;
import be.kring.desk.TalkTaken;
import be.kring.desk.TalkView;
import be.kring.group.Role;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
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

/** The queue at a desk, and who speaks with whom. */
@ExtendWith(ArquillianExtension.class)
class DeskIT extends AtTheDesk {

    private Actor mira;

    @Override
    void prepare() {
        mira = besideJoren();
    }

    @Test
    void two_who_take_the_same_visitor_at_once_never_both_do_and_the_second_hears_who_has_her() {
        UUID talk = scene.asks(world.person(), slug);
        List<Together.Outcome<TalkView>> outcomes = together.run(() -> serving.take(joren, talk), () -> serving.take(mira, talk));
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count(), outcomes::toString);
        String keeper = outcomes.stream().filter(Together.Outcome::succeeded).findFirst().orElseThrow().value().keeper().name();
        Throwable refusal = outcomes.stream().filter(each -> !each.succeeded()).findFirst().orElseThrow().failure();
        assertEquals(keeper, ((TalkTaken) refusal).named().get("name"));
    }

    @Test
    void one_who_asks_twice_at_once_stands_in_the_queue_once() {
        Actor visitor = world.person();
        List<Together.Outcome<TalkView.Whole>> outcomes = together.times(2, () -> visits.ask(visitor, slug, "Hallo?"));
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count(), outcomes::toString);
        assertEquals(1, desks.get(joren, slug).staff().queue().size());
    }

    @Test
    void each_sees_her_place_and_about_how_long_once_that_is_known() {
        for (int i = 0; i < 3; i++) {
            Actor before = world.person();
            world.minutesAgo(60, () -> scene.asks(before, slug));
            UUID talk = scene.own(before, slug).id();
            world.minutesAgo(56, () -> serving.take(joren, talk));
            world.minutesAgo(52, () -> serving.close(joren, talk));
        }
        Actor first = world.person();
        Actor second = world.person();
        Actor third = world.person();
        scene.asks(first, slug);
        scene.asks(second, slug);
        scene.asks(third, slug);
        serving.setDuty(joren, slug, true);
        assertEquals(List.of(3, 12), List.of(scene.own(third, slug).place(), scene.own(third, slug).minutes()), "3 × 4 minutes");
        serving.setDuty(mira, slug, true);
        assertEquals(6, scene.own(third, slug).minutes(), "two at the desk");
        serving.take(mira, scene.own(first, slug).id());
        assertEquals(2, scene.own(third, slug).place());
        visits.leave(second, scene.own(second, slug).id());
        assertEquals(1, scene.own(third, slug).place());
        serving.setDuty(joren, slug, false);
        serving.setDuty(mira, slug, false);
        assertNull(scene.own(third, slug).minutes(), "nobody at the desk: not known");
        assertNull(scene.own(first, slug).place());
        assertEquals(TalkEnding.LEFT, scene.own(second, slug).ending());
    }

    @Test
    void a_visitor_sees_her_own_conversation_only_and_staff_that_of_their_desk_only() {
        Actor visitor = world.person();
        UUID talk = scene.asks(visitor, slug);
        String other = world.openGroup(owner);
        Actor elsewhere = world.member(owner, other, Role.MEMBER);
        scene.open(owner, other, elsewhere);
        assertEquals("Hoe vraag ik telewerk aan?", desks.getTalk(visitor, talk).lines().get(0).text());
        assertEquals(1, desks.getTalk(joren, talk).lines().size());
        for (Actor stranger : List.of(world.person(), owner, elsewhere, world.administrator(), world.member(owner, slug, Role.MODERATOR))) {
            assertThrows(NotFound.class, () -> desks.getTalk(stranger, talk));
            assertThrows(NotFound.class, () -> visits.say(stranger, talk, "Mag ik meelezen?"));
            assertThrows(NotFound.class, () -> serving.take(stranger, talk));
            assertTrue(desks.findLine(stranger, talk, 1).isEmpty());
            DeskView seen = desks.get(stranger, slug);
            assertNull(seen.talk());
            assertNull(seen.staff());
            assertFalse(seen.toString().contains(visitor.personId().toString()));
        }
        assertThrows(NotFound.class, () -> desks.get(visitor, world.openGroup(owner)), "no desk");
    }

    @Test
    void a_conversation_goes_from_hand_to_hand_and_ends() {
        Actor visitor = world.person();
        UUID talk = scene.asks(visitor, slug);
        visits.say(visitor, talk, "Al iets?");
        assertThrows(Conflict.class, () -> visits.ask(visitor, slug, "Nog een"));
        assertThrows(Forbidden.class, () -> visits.say(joren, talk, "Nog niet genomen"));
        assertThrows(Forbidden.class, () -> visits.ask(joren, slug, "Staff does not queue"));
        serving.take(joren, talk);
        serving.take(joren, talk);
        assertThrows(Forbidden.class, () -> visits.say(mira, talk, "Ik zit er niet in"));
        assertThrows(InvalidInput.class, () -> serving.addColleague(joren, talk, owner.personId()), "not behind this desk");
        serving.addColleague(joren, talk, mira.personId());
        visits.say(mira, talk, "Nu wel");
        assertEquals(mira.personId(), serving.transfer(joren, talk, mira.personId()).keeper().id());
        assertEquals(3, desks.getTalk(visitor, talk).lines().size());
        serving.close(mira, talk);
        serving.close(mira, talk);
        assertEquals(TalkState.CLOSED, scene.own(visitor, slug).state());
        assertEquals("talk-moved-on", assertThrows(Conflict.class, () -> visits.say(visitor, talk, "Dank")).code());
        assertEquals(1, visits.ask(visitor, slug, "Nog iets").lines().size());
    }

    @Test
    void the_line_is_short_enough_and_the_queue_too() {
        Actor visitor = world.person();
        assertThrows(InvalidInput.class, () -> visits.ask(visitor, slug, " "));
        assertThrows(InvalidInput.class, () -> visits.ask(visitor, slug, "x".repeat(2_001)));
        for (int i = 0; i < 50; i++) {
            scene.asks(world.person(), slug);
        }
        assertEquals("desk-full", assertThrows(Conflict.class, () -> visits.ask(visitor, slug, "Nog één?")).code());
    }
}
