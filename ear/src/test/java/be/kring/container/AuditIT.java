package be.kring.container;

import be.kring.audit.AuditCheck;
import be.kring.audit.AuditCheckView;
import be.kring.audit.AuditEntryView;
import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.audit.AuditVerification;
import be.kring.group.GroupRecord;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.Visibility;
import be.kring.person.MandateGrant;
import be.kring.person.MandateService;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The audit trail is append-only, and what is changed all the same is found. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    AuditTrail audit;

    @Inject
    RoleService roles;

    @Inject
    MandateService mandates;

    @Inject
    AuditCheck checks;

    @Inject
    GroupRecord records;

    @Inject
    GroupService groups;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource working;

    @Resource(lookup = "java:jboss/datasources/KringOwnerDS")
    DataSource owner;

    @Test
    void every_administrative_act_is_on_record_in_one_unbroken_chain() {
        Actor administrator = world.administrator();
        var outcomes = together.times(8, () -> {
            audit.record(administrator, "test.act", "group:x", Map.of("reason", "é \"quoted\" \n line", "number", 7));
            return true;
        });
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        assertNull(checks.run(administrator).broken());
        AuditEntryView last = own(administrator).get(0);
        assertEquals("test.act", last.action());
        assertEquals(7, last.detail().get("number"));
    }

    @Test
    void an_act_that_fails_leaves_no_entry() {
        Actor administrator = world.administrator();
        assertThrows(InvalidInput.class, () -> mandates.give(administrator,
                new MandateGrant(UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 1, 1), null)));
        assertEquals(List.of(), own(administrator));
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        roles.change(owner, slug, member.personId(), RoleChange.to(Role.MODERATOR));
        assertEquals("member.role", own(owner).get(0).action());
    }

    @Test
    void the_role_of_the_application_can_neither_change_nor_remove_an_entry_and_the_owner_is_stopped_by_a_trigger() {
        Actor administrator = world.administrator();
        audit.record(administrator, "test.final", "x", Map.of());
        for (String table : List.of("audit_entry", "audit_check", "audit_head")) {
            for (String sql : List.of("update " + table + " set hash = 'x'", "delete from " + table, "truncate " + table, "drop table " + table,
                    "alter table " + table + " disable trigger all")) {
                assertEquals("42501", assertThrows(SQLException.class, () -> execute(working, sql), sql).getSQLState(), sql);
            }
        }
        for (String sql : List.of("update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            SQLException refused = assertThrows(SQLException.class, () -> execute(owner, sql));
            assertTrue(refused.getMessage().contains("append-only"), refused::getMessage);
        }
    }

    @Test
    void in_every_try_a_row_that_was_touched_all_the_same_is_found() throws SQLException {
        Actor administrator = world.administrator();
        for (int number = 0; number < 4; number++) {
            audit.record(administrator, "test.chain", "x", Map.of("number", number));
        }
        assertNull(checks.run(administrator).broken());
        long last = newest(administrator).seq();
        for (long seq = last - 2; seq <= last; seq++) {
            String where = " where seq = " + seq;
            for (String touch : List.of("update audit_entry set detail = '{\"number\":9}'" + where, "update audit_entry set origin = 'elsewhere'" + where,
                    "update audit_entry set at = at + interval '1 second'" + where, "update audit_entry set actor_name = 'Iemand'" + where,
                    "update audit_entry set hash = repeat('0', 64)" + where, "delete from audit_entry" + where, "delete from audit_entry where seq >= " + seq,
                    "update audit_entry set seq = seq + 1000" + where,
                    "insert into audit_entry select seq + 1000, at, actor_id, actor_name, action, subject, detail, hash, origin from audit_entry" + where)) {
                assertNotNull(touched(touch), touch);
            }
        }
        assertNull(checks.run(administrator).broken(), "put back as it was, it is whole again");
    }

    @Test
    void a_check_goes_into_the_database_for_all_nodes_and_holds_the_next_ones_to_what_it_saw() throws SQLException {
        Actor administrator = world.administrator();
        audit.record(administrator, "test.check", "x", Map.of());
        AuditCheckView check = checks.run(administrator);
        assertEquals(check.entries(), checks.findLast(administrator).orElseThrow().entries());
        assertEquals(newest(administrator).seq(), check.entries());
        assertNotNull(touched("delete from audit_entry where seq = " + check.entries(), "delete from audit_head"), "the end is known from the check too");
        assertThrows(NotFound.class, () -> checks.run(world.person()));
        assertThrows(NotFound.class, () -> checks.findLast(world.person()));
    }

    @Test
    void it_is_narrowed_down_by_who_what_on_what_and_when() {
        Actor administrator = world.administrator().at("10.1.2.3");
        String subject = "person:" + UUID.randomUUID();
        audit.record(administrator, "test.narrow", subject, Map.of());
        audit.record(world.administrator(), "test.narrow", "group:" + UUID.randomUUID(), Map.of("person", subject.substring(7)));
        String name = newest(administrator).actor().name();
        assertEquals(2, narrowed(new AuditFilter(null, "test.", subject, null, null)).size(), "acts in a group that concern somebody are acts on that person");
        List<AuditEntryView> mine = narrowed(new AuditFilter(administrator.personId().toString(), "test.narrow", null, null, null));
        assertEquals(List.of("10.1.2.3"), mine.stream().map(AuditEntryView::origin).toList());
        assertEquals(1, narrowed(new AuditFilter(name.toUpperCase(java.util.Locale.ROOT), "test.narrow", null, null, null)).size());
        assertEquals(0, narrowed(new AuditFilter("%", "test.narrow", subject, null, null)).size(), "a sign of the pattern stands for itself");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Brussels"));
        assertEquals(2, narrowed(new AuditFilter(null, null, subject, today, today)).size());
        assertEquals(0, narrowed(new AuditFilter(null, null, subject, today.plusDays(1), null)).size());
        assertEquals(0, narrowed(new AuditFilter(null, null, subject, null, today.minusDays(1))).size());
    }

    @Test
    void owners_read_what_concerns_their_group_but_no_case_about_themselves() {
        Actor owner = world.person();
        Actor other = world.person();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        String group = world.id(owner, slug).toString();
        audit.record(moderator.at("10.1.2.3"), "post.hidden", "post:1", Map.of("group", group, "reason", "Grof"));
        audit.record(moderator, "report.handed-over", "post:2", Map.of("group", group, "author", owner.personId().toString()));
        audit.record(moderator, "report.decided", "post:3", Map.of("group", group, "author", moderator.personId().toString()));
        audit.record(moderator, "report.decided", "post:4", Map.of("group", group));
        audit.record(moderator, "report.decided", "group:" + group, Map.of("author", moderator.personId().toString()));
        audit.record(moderator, "post.hidden", "post:5", Map.of("group", UUID.randomUUID().toString()));
        List<AuditEntryView> seen = records.list(owner, slug, AuditFilter.ALL, PageRequest.first(100)).items();
        List<String> subjects = seen.stream().map(AuditEntryView::subject).filter(each -> each.startsWith("post:")).toList();
        assertEquals(List.of("post:3", "post:1"), subjects);
        assertTrue(seen.stream().noneMatch(each -> each.action().equals("report.decided") && each.subject().startsWith("group:")), "nor about the group");
        assertTrue(seen.stream().allMatch(each -> each.origin() == null), "from where is for administrators");
        assertThrows(Forbidden.class, () -> records.list(moderator, slug, AuditFilter.ALL, PageRequest.first(1)));
        assertThrows(NotFound.class, () -> records.list(other, slug, AuditFilter.ALL, PageRequest.first(1)));
        assertThrows(NotFound.class, () -> records.noteExport(other, slug));
        for (Actor reader : List.of(owner, moderator, other)) {
            boolean allowed = !reader.equals(other) && groups.get(reader, slug).can().contains("record");
            assertEquals(allowed, reader.equals(owner));
        }
    }

    @Test
    void only_administrators_read_the_whole() {
        Actor someone = world.person();
        assertThrows(NotFound.class, () -> audit.list(someone, AuditFilter.ALL, PageRequest.first(1)));
    }

    private List<AuditEntryView> narrowed(AuditFilter filter) {
        return audit.list(world.administrator(), filter, PageRequest.first(100)).items();
    }

    /** What a verification finds in a transaction in which the owner did this, and which is taken back. */
    private Long touched(String... statements) throws SQLException {
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("alter table audit_entry disable trigger all");
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return AuditVerification.of(connection, List.of()).broken();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** What somebody did: what the server does by itself is on record too. */
    private List<AuditEntryView> own(Actor actor) {
        return audit.list(world.administrator(), new AuditFilter(actor.personId().toString(), null, null, null, null), PageRequest.first(9)).items();
    }

    private AuditEntryView newest(Actor administrator) {
        return audit.list(administrator, AuditFilter.ALL, PageRequest.first(1)).items().get(0);
    }

    private static void execute(DataSource as, String sql) throws SQLException {
        try (Connection connection = as.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
