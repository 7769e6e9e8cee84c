package be.kring.container;

import be.kring.desk.DeskRun;
import be.kring.desk.TalkEnding;
import be.kring.desk.TalkState;
import be.kring.group.GroupEndService;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.SanctionService;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of conversations when somebody goes or time goes by. */
@ExtendWith(ArquillianExtension.class)
class DeskUpkeepIT extends AtTheDesk {

    private static final int A_DAY = 24 * 60;

    @Inject
    DeskRun run;

    @Inject
    MembershipService memberships;

    @Inject
    SanctionService sanctions;

    @Inject
    GroupEndService ends;

    @Test
    void a_visitor_goes_back_to_her_place_when_her_helper_leaves_or_is_muted() {
        Actor visitor = world.person();
        UUID talk = scene.asks(visitor, slug);
        scene.asks(world.person(), slug);
        serving.take(joren, talk);
        memberships.leave(joren, slug);
        assertThrows(NotFound.class, () -> visits.say(joren, talk, "Ik ben weg"));
        run.settleAll(Actor.SYSTEM);
        assertEquals(List.of(TalkState.WAITING, 1), List.of(scene.own(visitor, slug).state(), scene.own(visitor, slug).place()), "first again");
        Actor mira = world.member(owner, slug, Role.MEMBER);
        Actor lieve = world.member(owner, slug, Role.MEMBER);
        scene.open(owner, slug, mira, lieve);
        serving.take(mira, talk);
        serving.addColleague(mira, talk, lieve.personId());
        scene.open(owner, slug, lieve);
        assertEquals(lieve.personId(), scene.own(visitor, slug).keeper().id(), "the colleague who speaks in it has it, at once");
    }

    @Test
    void who_waits_too_long_or_says_nothing_any_more_is_told_and_what_is_over_is_forgotten() {
        Actor forgotten = world.person();
        Actor silent = world.person();
        world.minutesAgo(2 * A_DAY, () -> scene.asks(forgotten, slug));
        world.minutesAgo(2 * A_DAY, () -> scene.asks(silent, slug));
        world.minutesAgo(25 * 60, () -> serving.take(joren, scene.own(silent, slug).id()));
        Actor fresh = world.person();
        scene.asks(fresh, slug);
        run.settleAll(Actor.SYSTEM);
        assertEquals(TalkEnding.UNANSWERED, scene.own(forgotten, slug).ending());
        assertEquals(TalkEnding.SERVED, scene.own(silent, slug).ending());
        assertEquals(TalkState.WAITING, scene.own(fresh, slug).state());
        Actor old = world.person();
        world.minutesAgo(32 * A_DAY, () -> scene.asks(old, slug));
        UUID talk = scene.own(old, slug).id();
        world.minutesAgo(31 * A_DAY, () -> visits.leave(old, talk));
        run.settleAll(Actor.SYSTEM);
        assertThrows(NotFound.class, () -> desks.getTalk(old, talk));
        assertNull(scene.own(old, slug));
    }

    @Test
    void a_sanction_holds_at_the_desk_too_and_a_hidden_group_has_none_for_others() {
        Actor banned = world.member(owner, slug, Role.MEMBER);
        UUID talk = scene.asks(banned, slug);
        sanctions.ban(owner, world.id(owner, slug), banned.personId(), null, "Genoeg");
        assertThrows(NotFound.class, () -> desks.getTalk(banned, talk));
        assertThrows(Forbidden.class, () -> visits.ask(banned, slug, "Toch?"));
        run.settleAll(Actor.SYSTEM);
        assertEquals(TalkEnding.GONE, desks.getTalk(joren, talk).talk().ending());
        Actor stranger = world.person();
        UUID other = scene.asks(stranger, slug);
        world.change(owner, slug, Visibility.HIDDEN, JoinPolicy.OPEN);
        assertThrows(NotFound.class, () -> desks.get(stranger, slug));
        assertThrows(NotFound.class, () -> visits.say(stranger, other, "Hallo?"));
        run.settleAll(Actor.SYSTEM);
        assertEquals(TalkEnding.GONE, desks.getTalk(joren, other).talk().ending());
    }

    @Test
    void an_archived_group_has_no_desk_and_an_erased_one_nothing_of_it() {
        Actor visitor = world.person();
        UUID talk = scene.asks(visitor, slug);
        ends.archive(owner, slug);
        assertThrows(Conflict.class, () -> scene.set(owner, slug, false));
        run.settleAll(Actor.SYSTEM);
        assertEquals("group-archived", assertThrows(Conflict.class, () -> visits.ask(visitor, slug, "Hallo?")).code());
        assertThrows(Forbidden.class, () -> serving.setDuty(joren, slug, true));
        UUID groupId = world.id(owner, slug);
        ends.delete(owner, slug, "Klaar");
        world.minutesAgo(-15 * A_DAY, () -> {
            ends.erase(Actor.SYSTEM, groupId);
            return null;
        });
        assertThrows(NotFound.class, () -> desks.getTalk(visitor, talk));
        assertTrue(desks.find(visitor, groupId).isEmpty());
    }
}
