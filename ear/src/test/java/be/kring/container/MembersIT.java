package be.kring.container;

import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.LeavingCount;
import be.kring.group.LeavingReason;
import be.kring.group.MemberFilter;
import be.kring.group.MemberFilter.Sort;
import be.kring.group.MemberFilter.State;
import be.kring.group.MemberService;
import be.kring.group.MemberView;
import be.kring.group.MembershipEnds;
import be.kring.group.MembershipService;
import be.kring.group.Origin;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.SanctionService;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.Level;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The list of members, and what those who lead a group do with them. */
@ExtendWith(ArquillianExtension.class)
class MembersIT {

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
    SanctionService sanctions;

    @Inject
    MembershipEnds ends;

    @Inject
    NotificationService notifications;

    @Inject
    AuditTrail audit;

    @Test
    void in_every_order_each_member_comes_once_and_an_order_and_its_opposite_mirror_each_other() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        for (int number = 0; number < 6; number++) {
            Actor member = world.person();
            world.minutesAgo((number / 2 + 1) * 60 * 24 * 7, () -> memberships.join(member, slug, null));
        }
        roles.change(owner, slug, all(owner, slug, null).get(3).person().id(), RoleChange.to(Role.MODERATOR));
        for (Sort sort : Sort.values()) {
            List<MemberView> paged = paged(owner, slug, sort);
            assertEquals(7, new HashSet<>(paged.stream().map(each -> each.person().id()).toList()).size(), sort::name);
            assertEquals(ids(all(owner, slug, sort)), ids(paged), sort::name);
        }
        assertEquals(ids(paged(owner, slug, Sort.NEWEST)), reversed(ids(paged(owner, slug, Sort.OLDEST))));
        assertEquals(ids(paged(owner, slug, Sort.ACTIVE)), reversed(ids(paged(owner, slug, Sort.IDLE))));
        List<LocalDate> weeks = paged(owner, slug, Sort.ACTIVE).stream().map(MemberView::activeWeek).toList();
        assertEquals(weeks.stream().sorted(Collections.reverseOrder()).toList(), weeks);
        List<Instant> since = paged(owner, slug, Sort.OLDEST).stream().map(MemberView::since).toList();
        assertEquals(since.stream().sorted().toList(), since);
        assertEquals(List.of(Role.OWNER, Role.MODERATOR), all(owner, slug, Sort.LEADING).stream().map(MemberView::role).limit(2).toList());
    }

    @Test
    void filters_narrow_the_list_and_say_why_somebody_is_in() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor asker = world.person();
        memberships.join(asker, slug, null);
        memberships.accept(owner, slug, asker.personId());
        assertEquals(List.of(Origin.FOUNDER, Origin.ASKED), all(owner, slug, null).stream().map(MemberView::origin).toList());
        String name = members.get(owner, slug, asker.personId()).person().name();
        assertEquals(1, found(owner, slug, new MemberFilter(name.toUpperCase(), null, null, null, null, null)));
        assertEquals(2, found(owner, slug, new MemberFilter(null, "RUIMTE en", Level.FLEMISH, null, null, Sort.NAME)));
        assertEquals(0, found(owner, slug, new MemberFilter(null, "ruimte", Level.LOCAL, null, null, null)));
        assertEquals(0, found(owner, slug, new MemberFilter(null, "100%", null, null, null, Sort.NEWEST)));
        assertEquals(1, found(owner, slug, MemberFilter.of(Role.MEMBER)));
    }

    @Test
    void try18_who_is_silent_muted_or_banned_is_no_oracle_for_members() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor other = world.member(owner, slug, Role.MEMBER);
        sanctions.mute(owner, world.id(owner, slug), other.personId(), inAnHour(), "Scheldt");
        for (MemberFilter filter : List.of(MemberFilter.of(null), new MemberFilter(null, null, null, null, null, Sort.NEWEST))) {
            members.list(member, slug, filter, PageRequest.first(9)).items().forEach(each -> {
                assertNull(each.activeWeek());
                assertNull(each.mutedUntil());
                assertNull(each.reason());
                assertEquals(List.of(), each.can());
                assertEquals(List.of(), each.roles());
            });
        }
        for (MemberFilter filter : List.of(new MemberFilter(null, null, null, null, State.MUTED, null), new MemberFilter(null, null, null, null, State.BANNED, null),
                new MemberFilter(null, null, null, null, null, Sort.ACTIVE), new MemberFilter(null, null, null, null, null, Sort.IDLE))) {
            assertThrows(Forbidden.class, () -> members.list(member, slug, filter, PageRequest.first(9)), filter::toString);
        }
        assertEquals(1, found(owner, slug, new MemberFilter(null, null, null, null, State.MUTED, null)));
        sanctions.ban(owner, world.id(owner, slug), other.personId(), null, "Dreigt");
        assertEquals(1, found(owner, slug, new MemberFilter(null, null, null, null, State.BANNED, null)));
        assertEquals("Dreigt", members.get(owner, slug, other.personId()).reason());
        assertThrows(NotFound.class, () -> members.get(member, slug, other.personId()));
    }

    @Test
    void a_forged_cursor_is_invalid_input_in_every_order() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        for (Sort sort : Sort.values()) {
            for (String forged : List.of("9\nx\nx", "x\nx\n" + UUID.randomUUID(), "2\n-1\n" + UUID.randomUUID(), "2\n9223372036854775807\n" + UUID.randomUUID())) {
                String cursor = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes());
                try {
                    members.list(owner, slug, new MemberFilter(null, null, null, null, null, sort), new PageRequest(2, cursor));
                } catch (InvalidInput expected) {
                    assertEquals("invalid", expected.code());
                }
            }
        }
    }

    @Test
    void who_is_muted_reads_and_does_not_write_until_it_is_over() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID group = world.id(owner, slug);
        Actor member = world.member(owner, slug, Role.MEMBER);
        sanctions.mute(owner, group, member.personId(), inAnHour(), "Scheldt");
        assertThrows(Forbidden.class, () -> world.post(member, slug, "Toch"));
        assertTrue(groups.get(member, slug).can().contains("read"));
        assertEquals(100, memberships.markRead(member, slug, 100), "the reading mark moves all the same");
        NotificationView told = notifications.list(member, PageRequest.first(1)).items().get(0);
        assertEquals(NotificationKind.MUTED, told.kind());
        assertEquals("Scheldt", told.reason());
        assertTrue(told.until() != null && told.actor().id().equals(owner.personId()));

        ends.endDue(Actor.SYSTEM);
        assertThrows(Forbidden.class, () -> world.post(member, slug, "Te vroeg"));
        endDueIn(Duration.ofHours(2));
        world.post(member, slug, "Opnieuw");
        assertEquals(List.of(NotificationKind.UNMUTED, NotificationKind.MUTED), kinds(member));
        endDueIn(Duration.ofHours(2));
        assertEquals(2, kinds(member).size(), "it ends once");
    }

    @Test
    void leaving_does_not_end_a_mute() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        sanctions.mute(owner, world.id(owner, slug), member.personId(), inAnHour(), "Scheldt");
        memberships.leave(member, slug);
        assertFalse(groups.getAccess(member, slug).isMember());
        assertThrows(Forbidden.class, () -> memberships.join(member, slug, null));
        memberships.leave(member, slug);
        assertThrows(Forbidden.class, () -> memberships.join(member, slug, null), "nor does leaving again");
    }

    @Test
    void who_is_banned_neither_reads_nor_comes_back_until_it_is_lifted() {
        Actor owner = world.person();
        for (Visibility visibility : Visibility.values()) {
            String slug = world.group(owner, visibility, JoinPolicy.OPEN);
            UUID group = world.id(owner, slug);
            Actor member = world.member(owner, slug, Role.MEMBER);
            sanctions.ban(owner, group, member.personId(), null, "Dreigt");
            assertEquals(1, groups.get(owner, slug).memberCount());
            if (visibility == Visibility.HIDDEN) {
                assertThrows(NotFound.class, () -> groups.get(member, slug));
            } else {
                assertThrows(Forbidden.class, () -> memberships.join(member, slug, null));
                assertFalse(groups.get(member, slug).can().contains("read"));
            }
            assertEquals(List.of(NotificationKind.BANNED), kinds(member));
            sanctions.liftBan(owner, group, member.personId());
            assertEquals(visibility != Visibility.HIDDEN, canJoin(member, slug));
            assertEquals(NotificationKind.BAN_LIFTED, kinds(member).get(0));
        }
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor asker = world.person();
        memberships.join(asker, slug, "Mag ik?");
        sanctions.ban(owner, world.id(owner, slug), asker.personId(), inAnHour(), "Dreigt");
        assertEquals(0, memberships.countRequests(owner, world.id(owner, slug)), "the request is gone too");
        assertThrows(Conflict.class, () -> memberships.accept(owner, slug, asker.personId()));
        assertThrows(NotFound.class, () -> sanctions.ban(owner, world.id(owner, slug), UUID.randomUUID(), null, "Bestaat niet"));
    }

    @Test
    void who_is_removed_may_come_back_and_a_guest_goes_by_themselves() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID group = world.id(owner, slug);
        Actor member = world.member(owner, slug, Role.MEMBER);
        sanctions.remove(owner, group, member.personId(), "Verkeerde groep");
        assertEquals(List.of(NotificationKind.REMOVED), kinds(member));
        memberships.join(member, slug, null);
        assertThrows(InvalidInput.class, () -> RoleChange.to(Role.GUEST));
        assertThrows(InvalidInput.class, () -> roles.change(owner, slug, member.personId(), new RoleChange(Role.GUEST, LocalDate.of(2020, 1, 1))));
        roles.change(owner, slug, member.personId(), new RoleChange(Role.GUEST, LocalDate.now().plusDays(2)));
        assertThrows(Forbidden.class, () -> world.post(member, slug, "Als gast"));
        endDueIn(Duration.ofDays(3));
        assertFalse(groups.getAccess(member, slug).isMember());
        assertEquals(NotificationKind.ENDED, kinds(member).get(0));
        assertNull(notifications.list(member, PageRequest.first(1)).items().get(0).actor(), "nobody did it");
    }

    @Test
    void nobody_sanctions_an_owner_themselves_or_without_a_reason_and_moderators_no_moderator() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID group = world.id(owner, slug);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor second = world.member(owner, slug, Role.MODERATOR);
        Actor member = world.member(owner, slug, Role.MEMBER);
        for (Actor about : List.of(owner, second, moderator)) {
            assertThrows(Forbidden.class, () -> sanctions.mute(moderator, group, about.personId(), inAnHour(), "x"));
            assertThrows(Forbidden.class, () -> sanctions.remove(moderator, group, about.personId(), "x"));
            assertThrows(Forbidden.class, () -> sanctions.ban(moderator, group, about.personId(), null, "x"));
        }
        assertThrows(Forbidden.class, () -> sanctions.ban(owner, group, owner.personId(), null, "x"));
        assertThrows(Forbidden.class, () -> sanctions.mute(member, group, second.personId(), inAnHour(), "x"));
        assertThrows(InvalidInput.class, () -> sanctions.remove(moderator, group, member.personId(), " "));
        assertThrows(InvalidInput.class, () -> sanctions.mute(moderator, group, member.personId(), null, "x"));
        assertThrows(InvalidInput.class, () -> sanctions.mute(moderator, group, member.personId(), Instant.now().minusSeconds(1), "x"));
        assertThrows(InvalidInput.class, () -> sanctions.ban(moderator, group, member.personId(), Instant.MAX, "x"));
        sanctions.ban(owner, group, second.personId(), null, "Misbruik");
        roles.change(moderator, slug, member.personId(), RoleChange.to(Role.ALUMNUS));
        assertThrows(Forbidden.class, () -> roles.change(moderator, slug, member.personId(), RoleChange.to(Role.MODERATOR)));
        assertThrows(Forbidden.class, () -> roles.change(moderator, slug, moderator.personId(), RoleChange.to(Role.MEMBER)));
    }

    @RepeatedTest(3)
    void ownership_changes_hands_when_it_is_accepted_and_a_group_keeps_an_owner_whatever_happens_at_once() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor heir = world.member(owner, slug, Role.MEMBER);
        Actor other = world.member(owner, slug, Role.MEMBER);
        roles.offer(owner, slug, other.personId());
        roles.offer(owner, slug, heir.personId());
        assertEquals("no-offer", assertThrows(Conflict.class, () -> roles.accept(other, slug)).code(), "one offer at a time");
        assertTrue(groups.get(heir, slug).membership().ownershipOffered());
        assertEquals(NotificationKind.OWNERSHIP_OFFERED, kinds(heir).get(0));

        List<Together.Outcome<Boolean>> outcomes = together.run(List.of(done(() -> roles.accept(heir, slug)), done(() -> memberships.leave(owner, slug)),
                done(() -> sanctions.remove(owner, world.id(owner, slug), heir.personId(), "Toch niet"))));
        long owners = members.list(other, slug, MemberFilter.of(Role.OWNER), PageRequest.first(9)).items().size();
        assertEquals(1, owners, outcomes::toString);
        roles.offer(ownerOf(other, slug), slug, other.personId());
        roles.decline(other, slug);
        assertFalse(groups.get(other, slug).membership().ownershipOffered());
        assertEquals("no-offer", assertThrows(Conflict.class, () -> roles.accept(other, slug)).code());
    }

    @Test
    void of_why_members_leave_the_sum_moves_by_fives_and_an_export_is_on_record() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        for (int number = 1; number <= 6; number++) {
            Actor member = world.member(owner, slug, Role.MEMBER);
            memberships.leave(member, slug, number % 2 == 0 ? LeavingReason.NOT_USEFUL : LeavingReason.OTHER);
            memberships.leave(member, slug, LeavingReason.OTHER);
            List<LeavingCount> shown = number < 5 ? List.of()
                    : List.of(new LeavingCount(LeavingReason.OTHER, 3), new LeavingCount(LeavingReason.NOT_USEFUL, 2));
            assertEquals(shown, members.listLeavings(owner, slug), "after " + number);
        }
        Actor member = world.member(owner, slug, Role.MEMBER);
        assertThrows(Forbidden.class, () -> members.listLeavings(member, slug));
        assertThrows(Forbidden.class, () -> members.export(member, slug));
        assertEquals(2, members.export(owner, slug).size());
        assertEquals(1, audit.list(world.administrator(), new AuditFilter(owner.personId().toString(), "members.exported", null, null, null), PageRequest.first(9)).items().size());
    }

    private void endDueIn(Duration time) {
        world.minutesAgo((int) -time.toMinutes(), () -> {
            ends.endDue(Actor.SYSTEM);
            return null;
        });
    }

    private Actor ownerOf(Actor reader, String slug) {
        return reader.as(members.list(reader, slug, MemberFilter.of(Role.OWNER), PageRequest.first(1)).items().get(0).person().id());
    }

    private static Callable<Boolean> done(Runnable deed) {
        return () -> {
            deed.run();
            return true;
        };
    }

    private boolean canJoin(Actor actor, String slug) {
        try {
            return groups.get(actor, slug).can().contains("join");
        } catch (NotFound hidden) {
            return false;
        }
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private List<NotificationKind> kinds(Actor actor) {
        return notifications.list(actor, PageRequest.first(20)).items().stream().map(NotificationView::kind).toList();
    }

    private int found(Actor actor, String slug, MemberFilter filter) {
        return members.list(actor, slug, filter, PageRequest.first(100)).items().size();
    }

    private List<MemberView> all(Actor actor, String slug, Sort sort) {
        return members.list(actor, slug, new MemberFilter(null, null, null, null, null, sort), PageRequest.first(100)).items();
    }

    private List<MemberView> paged(Actor actor, String slug, Sort sort) {
        List<MemberView> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page<MemberView> page = members.list(actor, slug, new MemberFilter(null, null, null, null, null, sort), new PageRequest(2, cursor));
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return paged;
    }

    private static List<UUID> ids(List<MemberView> list) {
        return list.stream().map(each -> each.person().id()).toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
