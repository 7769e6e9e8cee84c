package be.kring.container;

import be.kring.enrolment.EnrolmentService;
import be.kring.enrolment.ImportLineView;
import be.kring.enrolment.ImportState;
import be.kring.enrolment.ImportView;
import be.kring.enrolment.Verdict;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MemberService;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.SanctionService;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists of people that moderators bring. */
@ExtendWith(ArquillianExtension.class)
class EnrolmentIT {

    @Inject
    World world;

    @Inject
    EnrolmentService enrolment;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    MemberService members;

    @Inject
    SanctionService sanctions;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource database;

    @Test
    void five_hundred_lines_of_which_37_are_bad_are_told_line_by_line_and_the_others_let_in() throws Exception {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.INVITATION);
        Actor banned = world.member(owner, slug, Role.MEMBER);
        sanctions.ban(owner, groups.get(owner, slug).id(), banned.personId(), null, "Scheldt");
        String run = UUID.randomUUID().toString().substring(0, 8);
        colleagues(owner, run, 462);
        String good = IntStream.rangeClosed(1, 462).mapToObj(number -> "P" + number + "-" + run + "@Import.Example").collect(Collectors.joining("\n"));
        String bad = IntStream.rangeClosed(1, 33).mapToObj(number -> "niemand" + number + "@nergens.example").collect(Collectors.joining("\n"));
        String list = "e-mail\n" + good + "\n" + bad + "\nnoch dit noch dat\np1-" + run + "@import.example\n" + world.handle(banned) + "\nniemand1@nergens.example\n" + world.handle(owner) + "\n";

        ImportView checked = enrolment.check(owner, slug, list);
        assertEquals(Map.of(Verdict.NEW, 462L, Verdict.UNKNOWN, 33L, Verdict.INVALID, 1L, Verdict.TWICE, 2L, Verdict.BANNED, 1L, Verdict.MEMBER, 1L), checked.lines());
        assertEquals(1, groups.get(owner, slug).memberCount(), "a look lets nobody in");
        List<ImportLineView> refused = enrolment.listAllLines(owner, slug, checked.id());
        assertEquals(37, refused.size());
        assertEquals(464, refused.get(0).number(), "the first bad one, counted with the line of the columns");
        assertEquals(100, enrolment.listLines(owner, slug, checked.id(), Verdict.NEW, new PageRequest(100, null)).items().size());

        assertEquals(ImportState.RUNNING, enrolment.start(owner, slug, checked.id()).state());
        enrolment.start(owner, slug, checked.id());
        ImportView done = awaitEnd(owner, slug, checked.id());
        assertEquals(ImportState.DONE, done.state());
        assertEquals(462, done.admitted());
        assertEquals(463, groups.get(owner, slug).memberCount());
    }

    @Test
    void who_asked_is_granted_it_and_who_came_in_meanwhile_stays_what_they_are() throws Exception {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.OPEN, JoinPolicy.ON_REQUEST);
        Actor asked = world.person();
        memberships.join(asked, slug, "Graag");
        Actor early = world.person();
        ImportView checked = enrolment.check(owner, slug, world.handle(asked) + "\n@" + world.handle(early));
        assertEquals(Map.of(Verdict.ASKED, 1L, Verdict.NEW, 1L), checked.lines());
        memberships.join(early, slug, "Ik ook");
        memberships.accept(owner, slug, early.personId());
        enrolment.start(owner, slug, checked.id());
        assertEquals(1, awaitEnd(owner, slug, checked.id()).admitted());
        assertEquals(Role.MEMBER, members.get(owner, slug, asked.personId()).role());
        assertEquals(0, memberships.countRequests(owner, groups.get(owner, slug).id()));
    }

    @Test
    void when_who_started_it_leads_the_group_no_more_nobody_is_let_in() throws Exception {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor somebody = world.person();
        ImportView checked = enrolment.check(moderator, slug, world.handle(somebody));
        memberships.leave(moderator, slug);
        assertThrows(Forbidden.class, () -> enrolment.start(moderator, slug, checked.id()));
        assertEquals(ImportState.CHECKED, enrolment.get(owner, slug, checked.id()).state());
    }

    @Test
    void lists_are_for_who_leads_the_group_and_no_other() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        UUID id = enrolment.check(owner, slug, "niemand@nergens.example").id();
        assertThrows(Forbidden.class, () -> enrolment.check(member, slug, "niemand@nergens.example"));
        assertThrows(Forbidden.class, () -> enrolment.get(member, slug, id));
        Actor other = world.person();
        assertThrows(NotFound.class, () -> enrolment.get(other, world.openGroup(other), id), "a list of another group");
        assertTrue(enrolment.find(member, id).isEmpty());
        enrolment.discard(owner, slug, id);
        assertThrows(NotFound.class, () -> enrolment.get(owner, slug, id));
    }

    private ImportView awaitEnd(Actor actor, String slug, UUID id) throws InterruptedException {
        for (int tries = 0; tries < 1_800 && enrolment.get(actor, slug, id).state() == ImportState.RUNNING; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return enrolment.get(actor, slug, id);
    }

    /** People who have signed in once; through the service that would take minutes. */
    private void colleagues(Actor like, String run, int count) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement("""
                insert into person (id, issuer, subject, handle, name, email, function, organisation_id, organisation_name, level, language, created_at, signed_in_at)
                select gen_random_uuid(), issuer, 'import-' || ? || n, 'p' || n || '-' || ?, 'Collega ' || n, 'p' || n || '-' || ? || '@import.example', function,
                       organisation_id, organisation_name, level, language, now(), now()
                from person, generate_series(1, ?) n where person.id = ?""")) {
            insert.setString(1, run);
            insert.setString(2, run);
            insert.setString(3, run);
            insert.setInt(4, count);
            insert.setObject(5, like.personId());
            assertEquals(count, insert.executeUpdate());
        }
    }
}
