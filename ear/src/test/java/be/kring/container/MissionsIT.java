package be.kring.container;

import be.kring.expertise.Audience;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.mission.ApplicationService;
import be.kring.mission.ApplicationState;
import be.kring.mission.ApplicationView;
import be.kring.mission.EffortUnit;
import be.kring.mission.ExperienceInput;
import be.kring.mission.ExperienceService;
import be.kring.mission.ExperienceView;
import be.kring.mission.MissionFilter;
import be.kring.mission.MissionInput;
import be.kring.mission.MissionItem;
import be.kring.mission.MissionKind;
import be.kring.mission.MissionRun;
import be.kring.mission.MissionService;
import be.kring.mission.MissionState;
import be.kring.mission.MissionStateService;
import be.kring.mission.MissionView;
import be.kring.mission.MissionWork;
import be.kring.mission.OwnMissions;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.person.AccountStatus;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Region;
import be.kring.shared.ShiftableClock;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Small missions: who sees what, the way of two people from applying to completing, and what ends by itself. */
@ExtendWith(ArquillianExtension.class)
class MissionsIT {

    private static final PageRequest MANY = PageRequest.first(PageRequest.MAX);

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    MissionService missions;

    @Inject
    MissionStateService states;

    @Inject
    ApplicationService applications;

    @Inject
    ExperienceService experiences;

    @Inject
    MissionRun run;

    @Inject
    MissionWork work;

    @Inject
    MembershipService memberships;

    @Inject
    PersonService persons;

    @Inject
    NotificationService notifications;

    @Inject
    ShiftableClock clock;

    @Test
    void lists_pages_and_notifications_agree_on_who_sees_it() {
        Actor owner = world.person();
        Actor outsider = world.person();
        Actor administrator = world.administrator();
        for (Visibility visibility : Visibility.values()) {
            String slug = world.group(owner, visibility, visibility == Visibility.OPEN ? JoinPolicy.OPEN : JoinPolicy.INVITATION);
            Actor member = world.member(owner, slug, Role.MEMBER);
            UUID id = offer(owner, slug, 1).mission().id();
            boolean open = visibility == Visibility.OPEN;
            for (Map.Entry<Actor, Boolean> each : Map.of(owner, true, member, true, outsider, open, administrator, open).entrySet()) {
                assertSeen(each.getValue(), each.getKey(), id);
            }
            states.hide(world.member(owner, slug, Role.MODERATOR), id, "Geen opdracht");
            assertSeen(false, member, id);
            assertThrows(NotFound.class, () -> missions.get(administrator, id));
        }
        assertEquals(3, told(owner, NotificationKind.MISSION_HIDDEN));
    }

    private void assertSeen(boolean seen, Actor reader, UUID id) {
        assertEquals(seen, missions.list(reader, MissionFilter.ALL, MANY).items().stream().anyMatch(item -> item.id().equals(id)), "list");
        assertEquals(seen, missions.map(reader, List.of(id)).containsKey(id), "names");
        assertEquals(seen, missions.find(reader, id).isPresent(), "event");
        if (seen) {
            missions.get(reader, id);
        } else {
            assertThrows(NotFound.class, () -> missions.get(reader, id));
            assertThrows(NotFound.class, () -> applications.apply(reader, id, "Toch"));
        }
    }

    @Test
    void two_agree_and_each_decides_for_the_own_profile() {
        Actor sophie = world.person();
        Actor noor = world.person();
        Actor mira = world.person();
        UUID id = offer(sophie, null, 2).mission().id();
        assertThrows(Forbidden.class, () -> applications.apply(sophie, id, "Zelf"));
        applications.apply(noor, id, "Ik leer graag bij");
        assertThrows(Conflict.class, () -> applications.apply(noor, id, "Nog eens"));
        applications.apply(mira, id, "Ik ook");
        assertNull(missions.get(mira, id).applications());
        assertEquals("Ik ook", missions.get(mira, id).application().motivation());
        UUID noors = of(sophie, id, noor).id();
        assertThrows(NotFound.class, () -> applications.accept(mira, id, noors, null));
        applications.decline(sophie, id, of(sophie, id, mira).id(), "Een volgende keer graag");
        assertEquals("Een volgende keer graag", missions.get(mira, id).application().answer());
        assertThrows(Conflict.class, () -> applications.apply(mira, id, "Toch"));
        assertThrows(Conflict.class, () -> applications.agree(noor, id, "Jan"));
        applications.accept(sophie, id, noors, null);
        assertEquals(1, missions.get(mira, id).mission().freePlaces());
        applications.agree(noor, id, "Jan Peeters");
        assertEquals("Jan Peeters", of(sophie, id, noor).lineManager());
        applications.complete(noor, id, noors, new ExperienceInput("Twee dagen vergunningen", Audience.EVERYONE));
        assertEquals(List.of(), experiences.list(mira, world.handle(noor)));
        assertNull(experiences.listOwn(noor).get(0).at());
        assertThrows(Conflict.class, () -> applications.complete(noor, id, noors, new ExperienceInput("Twee keer", Audience.EVERYONE)));
        applications.complete(sophie, id, noors, new ExperienceInput("Een frisse blik", Audience.ONLY_ME));
        assertEquals(ApplicationState.COMPLETED, of(sophie, id, noor).state());
        ExperienceView seen = experiences.list(mira, world.handle(noor)).get(0);
        assertEquals("Twee dagen vergunningen", seen.line());
        assertNull(seen.audience());
        assertEquals(List.of(), experiences.list(mira, world.handle(sophie)));
        assertThrows(NotFound.class, () -> experiences.change(mira, seen.id(), new ExperienceInput("Van mij", Audience.EVERYONE)));
        experiences.remove(noor, seen.id());
        assertEquals(List.of(), experiences.listOwn(noor));
        assertEquals(1, told(noor, NotificationKind.MISSION_ACCEPTED));
        assertEquals(1, told(noor, NotificationKind.MISSION_COMPLETED));
        assertEquals(1, told(mira, NotificationKind.MISSION_DECLINED));
        assertEquals(2, told(sophie, NotificationKind.MISSION_APPLIED));
        assertEquals(1, told(sophie, NotificationKind.MISSION_AGREED));
        assertEquals(1, told(sophie, NotificationKind.MISSION_DONE));
        assertEquals(0, told(sophie, NotificationKind.MISSION_COMPLETED));
    }

    @Test
    void the_last_place_is_given_once() {
        Actor sophie = world.person();
        UUID id = offer(sophie, null, 1).mission().id();
        List<Actor> both = List.of(world.person(), world.person());
        both.forEach(each -> applications.apply(each, id, "Graag"));
        List<UUID> theirs = both.stream().map(each -> of(sophie, id, each).id()).toList();
        var outcomes = together.run(() -> applications.accept(sophie, id, theirs.get(0), null), () -> applications.accept(sophie, id, theirs.get(1), null));
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertEquals(0, missions.get(sophie, id).mission().freePlaces());
        Actor late = world.person();
        assertThrows(Conflict.class, () -> applications.apply(late, id, "Ook"));
        assertFalse(ids(missions.list(late, MissionFilter.ALL, MANY)).contains(id));
    }

    @Test
    void filters_narrow_and_pages_go_on() {
        Actor sophie = world.person();
        List<UUID> three = List.of(offer(sophie, null, 1).mission().id(), offer(sophie, null, 1).mission().id(), offer(sophie, null, 1).mission().id());
        Page<MissionItem> first = missions.listOwn(sophie, OwnMissions.OFFERING, PageRequest.first(2));
        Page<MissionItem> second = missions.listOwn(sophie, OwnMissions.OFFERING, new PageRequest(2, first.next()));
        assertEquals(List.of(three.get(2), three.get(1), three.get(0)), java.util.stream.Stream.concat(first.items().stream(), second.items().stream()).map(MissionItem::id).toList());
        assertNull(second.next());
        UUID id = three.get(0);
        assertTrue(found(sophie, new MissionFilter(MissionKind.SHADOWING, Level.FLEMISH, Region.WNA, Language.FR, null)).contains(id));
        assertFalse(found(sophie, new MissionFilter(MissionKind.PROJECT, null, null, null, null)).contains(id));
        assertFalse(found(sophie, new MissionFilter(null, Level.LOCAL, null, null, null)).contains(id));
        assertFalse(found(sophie, new MissionFilter(null, null, Region.WLG, null, null)).contains(id));
        assertFalse(found(sophie, new MissionFilter(null, null, null, Language.DE, null)).contains(id));
        assertFalse(found(sophie, new MissionFilter(null, null, null, null, UUID.randomUUID())).contains(id));
        states.close(sophie, id);
        assertFalse(found(world.person(), MissionFilter.ALL).contains(id));
        assertTrue(ids(missions.listOwn(sophie, OwnMissions.OFFERING, MANY)).contains(id));
        clock.at(Instant.now(clock).plus(Duration.ofDays(8)), () -> assertFalse(found(sophie, MissionFilter.ALL).contains(three.get(1)), "after the closing date"));
    }

    @Test
    void who_leaves_a_closed_group_keeps_only_what_was_agreed() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor waits = world.member(owner, slug, Role.MEMBER);
        Actor runs = world.member(owner, slug, Role.MEMBER);
        UUID id = offer(owner, slug, 3).mission().id();
        applications.apply(waits, id, "Graag");
        applications.apply(runs, id, "Graag");
        applications.accept(owner, id, of(owner, id, runs).id(), null);
        applications.agree(runs, id, "Jan");
        memberships.leave(waits, slug);
        memberships.leave(runs, slug);
        run.settleAll(Actor.SYSTEM, null);
        assertEquals(ApplicationState.ENDED, of(owner, id, waits).state());
        assertEquals(ApplicationState.RUNNING, of(owner, id, runs).state());
        assertThrows(NotFound.class, () -> missions.get(waits, id));
        assertNull(missions.get(runs, id).mission().group());
        assertEquals(List.of(id), ids(missions.listOwn(runs, OwnMissions.APPLYING, MANY)));
        NotificationView ended = notifications.list(waits, MANY).items().stream().filter(each -> each.kind() == NotificationKind.MISSION_ENDED).findFirst().orElseThrow();
        assertNull(ended.mission().title());
        assertNull(ended.actor());
        applications.withdraw(runs, id);
        assertThrows(NotFound.class, () -> missions.get(runs, id));
    }

    @Test
    void an_account_that_ends_ends_its_missions_and_applications() {
        SignInClaims claims = world.claims("Collega " + World.letters(), false);
        Actor gone = persons.signIn(claims).orElseThrow();
        Actor stays = world.person();
        UUID theirs = offer(gone, null, 1).mission().id();
        applications.apply(stays, theirs, "Graag");
        UUID other = offer(stays, null, 1).mission().id();
        applications.apply(gone, other, "Graag");
        persons.accountChanged(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DISABLED);
        run.settleAll(Actor.SYSTEM, null);
        run.settleAll(Actor.SYSTEM, null);
        assertThrows(NotFound.class, () -> missions.get(stays, theirs));
        assertEquals(ApplicationState.ENDED, of(stays, other, gone).state());
        assertEquals(2, told(stays, NotificationKind.MISSION_ENDED));
        assertEquals(MissionState.OFFERED, missions.get(stays, other).mission().state());
    }

    @Test
    void what_was_said_is_forgotten_thirty_days_after_the_end() {
        Actor sophie = world.person();
        Actor noor = world.person();
        UUID id = offer(sophie, null, 2).mission().id();
        applications.apply(noor, id, "Persoonlijk");
        applications.accept(sophie, id, of(sophie, id, noor).id(), "Welkom");
        applications.agree(noor, id, "Jan Peeters");
        clock.at(Instant.now(clock).minus(Duration.ofDays(29)), () -> applications.withdraw(noor, id));
        work.forget(Actor.SYSTEM);
        assertEquals("Jan Peeters", of(sophie, id, noor).lineManager());
        clock.at(Instant.now(clock).plus(Duration.ofDays(2)), () -> work.forget(Actor.SYSTEM));
        ApplicationView left = of(sophie, id, noor);
        assertEquals("", left.motivation());
        assertNull(left.answer());
        assertNull(left.lineManager());
        assertEquals(ApplicationState.WITHDRAWN, left.state());
    }

    @Test
    void withdrawing_ends_all_and_hiding_is_for_guardians() {
        Actor sophie = world.person();
        Actor noor = world.person();
        UUID id = offer(sophie, null, 1).mission().id();
        assertThrows(Forbidden.class, () -> states.hide(noor, id, "Zomaar"));
        states.hide(world.administrator(), id, "Reclame");
        assertEquals("Reclame", missions.get(sophie, id).hidden());
        assertThrows(DomainException.class, () -> missions.change(sophie, id, missions.get(sophie, id).version(), input(null, 1)));
        states.show(world.administrator(), id);
        applications.apply(noor, id, "Graag");
        states.withdraw(sophie, id);
        assertThrows(NotFound.class, () -> missions.get(noor, id));
        assertEquals(ApplicationState.ENDED, of(sophie, id, noor).state());
        assertEquals(1, told(noor, NotificationKind.MISSION_ENDED));
    }

    private MissionView offer(Actor actor, String slug, int places) {
        return missions.offer(actor, input(slug, places));
    }

    private static MissionInput input(String slug, int places) {
        LocalDate today = LocalDate.now();
        return new MissionInput(slug, "Een dag mee " + World.letters(), "Wat je **ziet**", MissionKind.SHADOWING, List.of(), List.of(Language.NL, Language.FR), false, Region.WNA,
                "Namen", 2, EffortUnit.DAYS, today.plusDays(1), today.plusDays(20), places, today.plusDays(7));
    }

    private ApplicationView of(Actor offerer, UUID id, Actor applicant) {
        return missions.get(offerer, id).applications().stream().filter(each -> each.applicant().id().equals(applicant.personId())).findFirst().orElseThrow();
    }

    private List<UUID> found(Actor reader, MissionFilter filter) {
        return ids(missions.list(reader, filter, MANY));
    }

    private static List<UUID> ids(Page<MissionItem> page) {
        return page.items().stream().map(MissionItem::id).toList();
    }

    private long told(Actor actor, NotificationKind kind) {
        return notifications.list(actor, MANY).items().stream().filter(each -> each.kind() == kind).count();
    }
}
