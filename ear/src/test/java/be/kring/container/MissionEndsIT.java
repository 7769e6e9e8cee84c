package be.kring.container;

import be.kring.expertise.TopicAdministration;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.mission.ApplicationService;
import be.kring.mission.ApplicationState;
import be.kring.mission.ApplicationView;
import be.kring.mission.EffortUnit;
import be.kring.mission.MissionFilter;
import be.kring.mission.MissionInput;
import be.kring.mission.MissionItem;
import be.kring.mission.MissionKind;
import be.kring.mission.MissionRun;
import be.kring.mission.MissionService;
import be.kring.mission.MissionState;
import be.kring.mission.MissionStateService;
import be.kring.mission.MissionWork;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.shared.Region;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What two people of a mission said stays between them, and goes; and a mission whose group or topic is not what it was. */
@ExtendWith(ArquillianExtension.class)
class MissionEndsIT {

    private static final int PATIENCE_SECONDS = 20;
    private static final PageRequest MANY = PageRequest.first(PageRequest.MAX);

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    LockOrder lockOrder;

    @Inject
    Together together;

    @Inject
    MissionService missions;

    @Inject
    MissionStateService states;

    @Inject
    ApplicationService applications;

    @Inject
    MissionRun run;

    @Inject
    MissionWork work;

    @Inject
    MembershipService memberships;

    @Inject
    TopicAdministration vocabulary;

    @Inject
    NotificationService notifications;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @Test
    void what_is_answered_stands_on_the_page_and_in_no_notification() {
        Actor sophie = world.person();
        Actor noor = world.person();
        Actor mira = world.person();
        UUID id = offer(sophie, null, List.of());
        applications.apply(noor, id, "Graag");
        applications.apply(mira, id, "Graag");
        applications.decline(sophie, id, of(sophie, id, noor).id(), "Je bent te laat");
        applications.accept(sophie, id, of(sophie, id, mira).id(), "Welkom");
        applications.end(sophie, id, of(sophie, id, mira).id(), "Toch niet");
        assertEquals("Je bent te laat", missions.get(noor, id).application().answer());
        for (Actor told : List.of(noor, mira)) {
            notifications.list(told, MANY).items().forEach(each -> assertNull(each.reason(), () -> each.kind().name()));
        }
        states.hide(world.administrator(), id, "Reclame");
        NotificationView hidden = notifications.list(sophie, MANY).items().get(0);
        assertEquals(NotificationKind.MISSION_HIDDEN, hidden.kind());
        assertNull(hidden.reason());
    }

    @Test
    void why_it_is_hidden_who_offers_and_who_guards_it_read() {
        Actor sophie = world.person();
        Actor noor = world.person();
        Actor administrator = world.administrator();
        UUID id = offer(sophie, null, List.of());
        applications.apply(noor, id, "Graag");
        applications.accept(sophie, id, of(sophie, id, noor).id(), null);
        applications.agree(noor, id, "Jan");
        assertNull(missions.get(noor, id).hidden());
        states.hide(administrator, id, "Reclame");
        assertEquals("Reclame", missions.get(sophie, id).hidden());
        assertEquals("Reclame", missions.get(administrator, id).hidden());
        assertEquals("", missions.get(noor, id).hidden(), "that it is hidden, not why");
    }

    @Test
    void what_waits_ends_also_with_an_offer_that_is_closed_already_when_who_offers_leaves_the_group() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor offerer = world.member(owner, slug, Role.MEMBER);
        Actor waits = world.member(owner, slug, Role.MEMBER);
        UUID id = offer(offerer, slug, List.of());
        applications.apply(waits, id, "Graag");
        states.close(offerer, id);
        memberships.leave(offerer, slug);
        run.settleAll(Actor.SYSTEM, null);
        assertEquals(ApplicationState.ENDED, of(offerer, id, waits).state());
        assertEquals(MissionState.CLOSED, missions.get(offerer, id).mission().state());
    }

    @Test
    void all_who_are_concerned_are_told_in_one_order() throws SQLException {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        List<Actor> waiting = List.of(world.member(owner, slug, Role.MEMBER), world.member(owner, slug, Role.MEMBER));
        Actor offerer = world.member(owner, slug, Role.MEMBER);
        UUID id = offer(offerer, slug, List.of());
        waiting.forEach(each -> applications.apply(each, id, "Graag"));
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement("delete from membership where person_id = ?")) {
            statement.setObject(1, offerer.personId());
            statement.executeUpdate();
        }
        lockOrder.assertRising(() -> work.settle(Actor.SYSTEM, id));
        waiting.forEach(each -> assertEquals(ApplicationState.ENDED, of(offerer, id, each).state()));
        work.settle(Actor.SYSTEM, id);
        assertEquals(1, scene.told(waiting.get(0), NotificationKind.MISSION_ENDED), "once");
    }

    @Test
    void topics_that_became_one_are_found_by_either_and_stand_there_once() throws SQLException {
        Actor sophie = world.person();
        UUID from = scene.topic();
        UUID into = scene.topic();
        UUID both = offer(sophie, null, List.of(from, into));
        UUID old = offer(sophie, null, List.of(from));
        vocabulary.merge(world.administrator(), from, into);
        UUID later = offer(sophie, null, List.of(into));
        for (UUID topic : List.of(from, into)) {
            List<MissionItem> found = missions.list(sophie, new MissionFilter(null, null, null, null, topic), MANY).items();
            assertEquals(List.of(later, old, both), found.stream().map(MissionItem::id).toList());
            found.forEach(each -> assertEquals(List.of(into), each.topics().stream().map(name -> name.id()).toList()));
        }
    }

    @Test
    void a_mission_that_is_gone_is_not_there() {
        assertThrows(NotFound.class, () -> work.settle(Actor.SYSTEM, UUID.randomUUID()));
        assertThrows(NotFound.class, () -> states.close(world.person(), UUID.randomUUID()));
    }

    @Test
    void a_mission_that_goes_while_somebody_waits_for_it_is_not_there() throws Exception {
        Actor owner = world.person();
        UUID id = offer(owner, null, List.of());
        Future<Void> settling;
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from mission where id = '" + id + "'");
            settling = together.start(() -> {
                work.settle(Actor.SYSTEM, id);
                return null;
            });
            eventually(() -> assertTrue(isTrue("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%from mission %for%update%')")));
            connection.commit();
        }
        ExecutionException gone = assertThrows(ExecutionException.class, () -> settling.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(NotFound.class, gone.getCause().getClass());
    }

    private boolean isTrue(String sql) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private UUID offer(Actor actor, String slug, List<UUID> topics) {
        LocalDate today = LocalDate.now();
        return missions.offer(actor, new MissionInput(slug, "Een dag mee " + World.letters(), "Wat je ziet", MissionKind.SHADOWING, topics, List.of(Language.NL), false, Region.WNA,
                "Namen", 2, EffortUnit.DAYS, today.plusDays(1), today.plusDays(20), 3, today.plusDays(7))).mission().id();
    }

    private ApplicationView of(Actor offerer, UUID id, Actor applicant) {
        return missions.get(offerer, id).applications().stream().filter(each -> each.applicant().id().equals(applicant.personId())).findFirst().orElseThrow();
    }
}
