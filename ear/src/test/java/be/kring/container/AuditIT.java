package be.kring.container;

import be.kring.audit.AuditEntryView;
import be.kring.audit.AuditTrail;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.person.MandateGrant;
import be.kring.person.MandateService;
import be.kring.shared.Actor;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    MembershipService memberships;

    @Inject
    RoleService roles;

    @Inject
    MandateService mandates;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @Test
    void every_administrative_act_is_on_record_in_one_unbroken_chain() {
        Actor administrator = world.administrator();
        var outcomes = together.times(8, () -> {
            audit.record(administrator, "test.act", "group:x", Map.of("reason", "é \"quoted\" \n line", "number", 7));
            return true;
        });
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        assertEquals(Optional.empty(), audit.findBroken(administrator));
        AuditEntryView last = newest(administrator);
        assertEquals("test.act", last.action());
        assertEquals(7, last.detail().get("number"));
    }

    @Test
    void an_act_that_fails_leaves_no_entry() {
        Actor administrator = world.administrator();
        long before = newest(administrator).seq();
        assertThrows(InvalidInput.class, () -> mandates.give(administrator,
                new MandateGrant(UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 1, 1), null)));
        assertEquals(before, newest(administrator).seq());
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        roles.change(owner, slug, member.personId(), RoleChange.to(Role.MODERATOR));
        assertEquals("member.role", newest(administrator).action());
        assertEquals(owner.personId(), newest(administrator).actor().id());
    }

    @Test
    void the_database_refuses_to_change_or_remove_an_entry() {
        Actor administrator = world.administrator();
        audit.record(administrator, "test.final", "x", Map.of());
        for (String sql : new String[] {"update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry"}) {
            SQLException refused = assertThrows(SQLException.class, () -> execute(sql));
            assertTrue(refused.getMessage().contains("append-only"), refused::getMessage);
        }
    }

    @Test
    void an_entry_that_was_changed_or_removed_all_the_same_is_found() throws SQLException {
        Actor administrator = world.administrator();
        for (int number = 0; number < 3; number++) {
            audit.record(administrator, "test.chain", "x", Map.of("number", number));
        }
        long middle = newest(administrator).seq() - 1;
        tamper("update audit_entry set detail = '{\"number\":9}' where seq = " + middle);
        assertEquals(Optional.of(middle), audit.findBroken(administrator));
        tamper("update audit_entry set detail = '{\"number\":1}' where seq = " + middle);
        assertEquals(Optional.empty(), audit.findBroken(administrator));

        tamper("create table removed as select * from audit_entry where seq = " + middle, "delete from audit_entry where seq = " + middle);
        assertEquals(Optional.of(middle), audit.findBroken(administrator));
        tamper("insert into audit_entry select * from removed", "drop table removed");
        assertEquals(Optional.empty(), audit.findBroken(administrator));
    }

    @Test
    void only_administrators_read_it() {
        Actor someone = world.person();
        assertThrows(NotFound.class, () -> audit.list(someone, PageRequest.first(1)));
        assertThrows(NotFound.class, () -> audit.findBroken(someone));
    }

    private AuditEntryView newest(Actor administrator) {
        return audit.list(administrator, PageRequest.first(1)).items().get(0);
    }

    /** As the owner of the table can, who is not the one that a misled administrator is. */
    private void tamper(String... statements) throws SQLException {
        execute("alter table audit_entry disable trigger audit_entry_is_final");
        try {
            for (String sql : statements) {
                execute(sql);
            }
        } finally {
            execute("alter table audit_entry enable trigger audit_entry_is_final");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
