package be.kring.container;

import be.kring.atlas.AtlasService;
import be.kring.atlas.AtlasView;
import be.kring.atlas.Axis;
import be.kring.atlas.TopicCover;
import be.kring.group.JoinPolicy;
import be.kring.group.Visibility;
import be.kring.person.OfficialAccountService;
import be.kring.shared.Actor;
import be.kring.shared.Level;
import be.kring.shared.NotFound;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The map of expertise counts what everyone may see, and tells each reader no more than that. */
@ExtendWith(ArquillianExtension.class)
class AtlasIT {

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    AtlasService atlas;

    @Inject
    OfficialAccountService officials;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    private Actor administrator;
    private UUID topic;

    @BeforeEach
    void a_topic() throws Exception {
        administrator = world.administrator();
        topic = scene.topic();
    }

    @Test
    void claims_that_everyone_sees_count_and_no_others() throws Exception {
        scene.claims(world.person(), topic, "EXPERT", "ONLY_ME");
        scene.claims(world.person(), topic, "EXPERT", "MY_GROUPS");
        scene.claims(world.person(), topic, "LEARNING", "EVERYONE");
        assertTrue(atlas.get(administrator, Axis.LEVEL).rows().stream().noneMatch(row -> row.topic().id().equals(topic)), "nothing is told of it");
        scene.claims(world.person(), topic, "EXPERT", "EVERYONE");
        assertEquals(new AtlasView.Cell(1, 0L, TopicCover.THIN), flemish());
        scene.claims(world.person(), topic, "PRACTISING", "EVERYONE");
        assertEquals(new AtlasView.Cell(2, 0L, TopicCover.COVERED), flemish());
        assertEquals(new AtlasView.Cell(0, 0L, TopicCover.NONE), cell(atlas.get(administrator, Axis.LEVEL), Level.LOCAL.name()));
    }

    @Test
    void what_people_told_of_leaving_counts_nowhere_and_what_was_noted_for_administrators_only() throws Exception {
        Actor first = scene.claims(world.person(), topic, "EXPERT", "EVERYONE");
        Actor second = scene.claims(world.person(), topic, "EXPERT", "EVERYONE");
        leaves(first, null);
        leaves(second, null);
        assertEquals(new AtlasView.Cell(2, 0L, TopicCover.COVERED), flemish(), "they told it themselves");
        leaves(first, administrator);
        assertEquals(new AtlasView.Cell(2, 1L, TopicCover.COVERED), flemish());
        leaves(second, administrator);
        assertEquals(new AtlasView.Cell(2, 2L, TopicCover.THIN), flemish());
        Actor speaker = speaker();
        AtlasView.Cell seen = cell(atlas.getOf(speaker, world.organisation(speaker)), "ORGANISATION");
        assertEquals(TopicCover.COVERED, seen.state());
        assertNull(seen.leaving());
    }

    @Test
    void questions_are_counted_where_the_reader_reads() throws Exception {
        Actor asker = world.person();
        Actor speaker = speaker();
        UUID organisation = world.organisation(speaker);
        String hidden = world.group(asker, Visibility.HIDDEN, JoinPolicy.INVITATION);
        nobodyKnows(asker, hidden);
        assertTrue(atlas.get(administrator, Axis.LEVEL).rows().stream().noneMatch(row -> row.topic().id().equals(topic)), "not even the topic, before administrators either");
        assertTrue(atlas.getOf(speaker, organisation).rows().stream().noneMatch(row -> row.topic().id().equals(topic)), "not even the topic");
        nobodyKnows(asker, world.group(asker, Visibility.CLOSED, JoinPolicy.ON_REQUEST));
        assertEquals(1, row(atlas.get(administrator, Axis.LEVEL)).questions());
        assertEquals(TopicCover.GAP, flemish().state());
        assertTrue(atlas.getOf(speaker, organisation).rows().stream().noneMatch(row -> row.topic().id().equals(topic)), "a number without a text is for administrators");
        nobodyKnows(asker, world.openGroup(asker));
        assertEquals(1, row(atlas.getOf(speaker, organisation)).questions());
        assertEquals(TopicCover.GAP, cell(atlas.getOf(speaker, organisation), "ORGANISATION").state());
        assertEquals(2, row(atlas.get(administrator, Axis.ORGANISATION)).questions());
    }

    @Test
    void the_map_of_an_organisation_is_for_who_stands_for_it() {
        Actor person = world.person();
        UUID organisation = world.organisation(person);
        assertThrows(NotFound.class, () -> atlas.get(person, Axis.LEVEL));
        assertThrows(NotFound.class, () -> atlas.getOf(person, organisation));
        assertThrows(NotFound.class, () -> atlas.getOf(administrator, UUID.randomUUID()));
        officials.verify(administrator, person.personId(), organisation);
        assertEquals(3, atlas.getOf(person, organisation).columns().size());
        officials.withdraw(administrator, person.personId());
        assertThrows(NotFound.class, () -> atlas.getOf(person, organisation));
        Actor speaker = speaker();
        assertEquals("ORGANISATION", atlas.getOf(speaker, organisation).columns().get(0).key());
        assertEquals(3, atlas.getOf(administrator, organisation).columns().size());
    }

    private Actor speaker() {
        Actor speaker = world.person();
        world.mandate(speaker, world.organisation(speaker));
        return speaker;
    }

    private AtlasView.Cell flemish() {
        return cell(atlas.get(administrator, Axis.LEVEL), Level.FLEMISH.name());
    }

    private AtlasView.Row row(AtlasView map) {
        return map.rows().stream().filter(row -> row.topic().id().equals(topic)).findFirst().orElseThrow();
    }

    private AtlasView.Cell cell(AtlasView map, String column) {
        int index = map.columns().stream().map(AtlasView.Column::key).toList().indexOf(column);
        return row(map).cells().get(index);
    }

    /** As the routing leaves it once nobody was found. */
    private void nobodyKnows(Actor asker, String slug) throws SQLException {
        UUID question = scene.ask(asker, slug, topic);
        scene.run();
        sql("insert into question_route (post_id, stage, since, nobody_at) values ('" + question + "', 'DONE', now(), now()) on conflict (post_id) do update"
                + " set stage = 'DONE', next_at = null, nobody_at = now()");
    }

    /** @param noter the administrator who noted it; null when the person told it */
    private void leaves(Actor person, Actor noter) throws SQLException {
        String day = person.personId() + "', current_date + 30, ";
        sql(noter == null ? "insert into departure (person_id, last_day, told_at) values ('" + day + "now())"
                : "insert into departure (person_id, noted_day, noted_by, noted_at) values ('" + day + "'" + noter.personId() + "', now())"
                + " on conflict (person_id) do update set noted_day = excluded.noted_day, noted_by = excluded.noted_by, noted_at = excluded.noted_at");
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
