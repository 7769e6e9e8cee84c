package be.kring.container;

import be.kring.group.GroupService;
import be.kring.group.GroupView;
import be.kring.group.JoinPolicy;
import be.kring.group.MemberFilter;
import be.kring.group.MemberService;
import be.kring.group.MembershipService;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.PageRequest;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.stream.LoggedEvent;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Coming into a group and going out of it, also at the same moment. */
@ExtendWith(ArquillianExtension.class)
class MembershipIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    MemberService members;

    @Inject
    RoleService roles;

    @Inject
    EventLog log;

    @RepeatedTest(5)
    void of_two_moderators_who_decide_at_once_the_second_is_told() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor asker = world.person();
        memberships.join(asker, slug, "Mag ik erbij?");

        List<Together.Outcome<Boolean>> outcomes = together.run(accept(owner, slug, asker), accept(moderator, slug, asker));

        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertEquals("already-decided", codeOfTheFailure(outcomes));
        assertTrue(groups.getAccess(asker, slug).isMember());
        assertEquals(1, joinings(owner, slug, asker), "said once");
    }

    @RepeatedTest(5)
    void of_accepting_and_taking_back_at_once_one_wins() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor asker = world.person();
        memberships.join(asker, slug, null);

        List<Together.Outcome<Boolean>> outcomes = together.run(accept(owner, slug, asker), leave(asker, slug));

        assertTrue(outcomes.get(1).succeeded(), "leaving is always possible");
        assertFalse(groups.getAccess(asker, slug).isMember());
        long members = groups.get(owner, slug).memberCount();
        assertEquals(1, members);
    }

    @RepeatedTest(5)
    void of_two_last_owners_who_leave_at_once_one_stays() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor second = world.member(owner, slug, Role.OWNER);
        Actor witness = world.person();

        List<Together.Outcome<Boolean>> outcomes = together.run(leave(owner, slug), leave(second, slug));

        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertEquals("last-owner", codeOfTheFailure(outcomes));
        assertEquals(1, members.list(witness, slug, MemberFilter.of(Role.OWNER), PageRequest.first(9)).items().size());
    }

    @RepeatedTest(5)
    void two_owners_who_demote_each_other_at_once_leave_one() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor second = world.member(owner, slug, Role.OWNER);

        List<Together.Outcome<Boolean>> outcomes = together.run(
                demote(owner, slug, second), demote(second, slug, owner));

        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertEquals(1, members.list(owner, slug, MemberFilter.of(Role.OWNER), PageRequest.first(9)).items().size());
    }

    @RepeatedTest(3)
    void joining_ten_times_at_once_is_joining_once() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor eager = world.person();

        var outcomes = together.times(10, () -> memberships.join(eager, slug, null).state());

        assertTrue(outcomes.stream().allMatch(outcome -> outcome.value() == MembershipState.MEMBER), outcomes::toString);
        assertEquals(1, joinings(owner, slug, eager));
        assertEquals(2, groups.get(owner, slug).memberCount());
    }

    @RepeatedTest(5)
    void two_tabs_that_read_at_once_disturb_nobody_and_the_further_one_counts() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor reader = world.member(owner, slug, Role.MEMBER);
        for (int number = 0; number < 12; number++) {
            world.post(owner, slug, "Bericht " + number);
        }
        long head = log.head(owner, StreamId.group(world.id(owner, slug)));

        List<Callable<Long>> tabs = Stream.of(2, 0, 1, 3).<Callable<Long>>map(behind -> () -> memberships.markRead(reader, slug, head - behind)).toList();
        var outcomes = together.run(tabs);

        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        assertEquals(head, groups.get(reader, slug).readSeq());
        assertEquals(head, memberships.markRead(reader, slug, 1), "never back");
        assertEquals(head, memberships.markRead(reader, slug, Long.MIN_VALUE));
    }

    @Test
    void who_is_not_let_in_does_not_come_in() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.OPEN, JoinPolicy.INVITATION);
        Actor outsider = world.person();
        assertThrows(Forbidden.class, () -> memberships.join(outsider, slug, null));
        assertThrows(Forbidden.class, () -> memberships.listRequests(outsider, slug, PageRequest.first(9)));
        assertThrows(Forbidden.class, () -> roles.change(outsider, slug, outsider.personId(), RoleChange.to(Role.OWNER)));
        Actor member = world.member(owner, slug, Role.MEMBER);
        assertThrows(Forbidden.class, () -> memberships.accept(member, slug, outsider.personId()));
        assertThrows(Forbidden.class, () -> roles.change(member, slug, member.personId(), RoleChange.to(Role.OWNER)));
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        assertThrows(Forbidden.class, () -> roles.change(moderator, slug, moderator.personId(), RoleChange.to(Role.OWNER)));
    }

    @Test
    void the_only_owner_can_neither_leave_nor_step_down() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        world.member(owner, slug, Role.MODERATOR);
        assertEquals("last-owner", assertThrows(Conflict.class, () -> memberships.leave(owner, slug)).code());
        assertEquals("last-owner", assertThrows(Conflict.class,
                () -> roles.change(owner, slug, owner.personId(), RoleChange.to(Role.MEMBER))).code());
    }

    @Test
    void members_come_owners_first_then_by_name_each_once() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        for (int number = 0; number < 5; number++) {
            world.member(owner, slug, Role.MEMBER);
        }
        world.member(owner, slug, Role.MODERATOR);
        List<String> all = members.list(owner, slug, MemberFilter.ALL, PageRequest.first(100)).items()
                .stream().map(member -> member.role() + " " + member.person().name().toLowerCase()).toList();
        assertEquals(7, all.size());
        assertTrue(all.get(0).startsWith("OWNER") && all.get(1).startsWith("MODERATOR"), all::toString);
        assertEquals(all.subList(2, 7).stream().sorted().toList(), all.subList(2, 7));
        List<String> paged = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var page = members.list(owner, slug, new MemberFilter("COLLEGA", null, null, null, null, null), new PageRequest(2, cursor));
            page.items().forEach(member -> paged.add(member.role() + " " + member.person().name().toLowerCase()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(all, paged);
    }

    @RepeatedTest(3)
    void of_two_who_found_a_group_by_one_name_at_once_the_second_is_told() {
        Actor one = world.person();
        Actor other = world.person();
        String slug = "naam-" + World.letters();
        List<Together.Outcome<GroupView>> outcomes = together.run(
                () -> groups.found(one, slug, World.settings(slug, Visibility.OPEN, JoinPolicy.OPEN)),
                () -> groups.found(other, slug, World.settings(slug, Visibility.OPEN, JoinPolicy.OPEN)));
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertEquals("slug-taken", codeOfTheFailure(outcomes));
    }

    private Callable<Boolean> accept(Actor moderator, String slug, Actor asker) {
        return () -> {
            memberships.accept(moderator, slug, asker.personId());
            return true;
        };
    }

    private Callable<Boolean> leave(Actor actor, String slug) {
        return () -> {
            memberships.leave(actor, slug);
            return true;
        };
    }

    private Callable<Boolean> demote(Actor actor, String slug, Actor other) {
        return () -> {
            roles.change(actor, slug, other.personId(), RoleChange.to(Role.MEMBER));
            return true;
        };
    }

    private static <T> String codeOfTheFailure(List<Together.Outcome<T>> outcomes) {
        Throwable failure = outcomes.stream().filter(outcome -> !outcome.succeeded()).findFirst().orElseThrow().failure();
        return assertInstanceOf(DomainException.class, failure, failure::toString).code();
    }

    private long joinings(Actor reader, String slug, Actor who) {
        UUID id = world.id(reader, slug);
        List<LoggedEvent> events = log.listAfter(reader, StreamId.group(id), 0, 100);
        return events.stream().filter(event -> event.name().equals("member.joined") && who.is(event.id("personId"))).count();
    }
}
