package be.kring.container;

import be.kring.shared.Actor;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From an empty database the migrations make every table, and the database itself refuses what must never be. */
@ExtendWith(ArquillianExtension.class)
class SchemaRulesIT {

    private static final String NOT_NULL = "23502";
    private static final String FOREIGN_KEY = "23503";
    private static final String UNIQUE = "23505";
    private static final String CHECK = "23514";

    @Inject
    World world;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @Test
    void every_table_is_there() throws SQLException {
        Set<String> tables = new HashSet<>();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select table_name from information_schema.tables where table_schema = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertTrue(tables.containsAll(Set.of("organisation", "person", "mandate", "kring_group", "membership", "post", "post_revision", "post_tag",
                "post_mention", "reaction", "notification", "stream", "event", "epoch", "idempotency_key", "audit_entry",
                "moderation_case", "report", "moderation_step")), tables::toString);
    }

    @Test
    void the_database_refuses_what_must_never_be() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID group = world.id(owner, slug);
        String post = "'" + world.post(owner, slug, "Bericht").id() + "'";
        String membership = " where group_id = '" + group + "' and person_id = '" + owner.personId() + "'";
        assertRefused(CHECK, "update membership set role = null" + membership);
        assertRefused(CHECK, "update membership set state = 'REQUESTED'" + membership);
        assertRefused(NOT_NULL, "update membership set since = null" + membership);
        assertRefused(CHECK, "update kring_group set slug = 'Geen Slug' where id = '" + group + "'");
        assertRefused(FOREIGN_KEY, "delete from kring_group where id = '" + group + "'");
        assertRefused(FOREIGN_KEY, "delete from person where id = '" + owner.personId() + "'");
        assertRefused(CHECK, "update post set capacity = 'ORGANISATION' where id = " + post);
        assertRefused(CHECK, "update post set parent_id = id where id = " + post);
        assertRefused(CHECK, "update organisation set code = 'kort' where code = '" + World.AGENCY + "'");
        assertRefused(UNIQUE, "update event set seq = 1 where stream_id = 'group:" + group + "' and seq = 2");
        assertRefused(UNIQUE, "insert into epoch (epoch) values (gen_random_uuid())");
    }

    private void assertRefused(String state, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }, sql);
        assertEquals(state, refused.getSQLState(), sql);
    }
}
