package be.kring.container;

import be.kring.expertise.Audience;
import be.kring.group.Role;
import be.kring.profile.PartInput;
import be.kring.profile.ProfilePart;
import be.kring.profile.ProfilePartService;
import be.kring.question.AskSettings;
import be.kring.question.AsksService;
import be.kring.search.IndexStatistics;
import be.kring.search.Kind;
import be.kring.search.PostIndex;
import be.kring.search.Wanted;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.PageRequest;
import be.kring.shared.Region;
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
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where a word stands so often that not all of it is ranked, choices are made first; and how much is new is known without counting. */
@ExtendWith(ArquillianExtension.class)
class SearchCutIT {

    private static final String CODE = "0799999901";

    @Inject
    World world;

    @Inject
    Searching searching;

    @Inject
    ProfilePartService parts;

    @Inject
    AsksService asks;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @Test
    void who_is_chosen_is_found_however_many_others_wrote_more() throws SQLException {
        String word = World.letters();
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor chosen = world.member(owner, slug, Role.MEMBER);
        asks.changeSettings(chosen, new AskSettings(3, null, null, null, null));
        parts.put(chosen, ProfilePart.LANGUAGES, new PartInput(null, List.of("de"), Audience.EVERYONE));
        parts.put(chosen, ProfilePart.REGIONS, new PartInput(null, List.of("BE-WLX"), Audience.EVERYONE));
        parts.put(chosen, ProfilePart.AVAILABILITY, new PartInput(null, null, Audience.EVERYONE));
        world.post(chosen, slug, "Hier staat een keer " + word + " en verder nog veel dat er niets mee te maken heeft");
        searching.index();
        try {
            execute("insert into organisation (id, code, names, level, created_at) values (gen_random_uuid(), '" + CODE + "', '{\"nl\": \"Elders\"}', 'FEDERAL', now())",
                    "insert into person (id, issuer, subject, handle, name, function, organisation_id, organisation_name, level, language, created_at, signed_in_at)"
                            + " select gen_random_uuid(), '" + word + "', n::text, '" + word + ".' || n, 'Veelschrijver', '', o.id, '', 'FEDERAL', 'NL', now(), now()"
                            + " from generate_series(1, 2001) n, organisation o where o.code = '" + CODE + "'",
                    "insert into search_author (person_id) select id from person where issuer = '" + word + "'",
                    "insert into search_document (post_id, author, place, length, terms) select gen_random_uuid(), a.number, d.place, 2, array[t.id] from person p"
                            + " join search_author a on a.person_id = p.id, search_term t, search_document d join search_author w on w.number = d.author"
                            + " where p.issuer = '" + word + "' and t.id = any(d.terms) and length(t.lexeme) > 4 and '" + word + "' like t.lexeme || '%' and w.person_id = '" + chosen.personId() + "'",
                    "insert into search_posting (term, document, author, place, frequency, length) select d.terms[1], d.number, d.author, d.place, 2, 2 from search_document d"
                            + " join search_author a on a.number = d.author join person p on p.id = a.person_id where p.issuer = '" + word + "'");
            assertFalse(searching.people(owner, word).contains(chosen.personId()));
            assertEquals(List.of(chosen.personId()), searching.finds(owner, wanted(word, Kind.PEOPLE, Level.FLEMISH, false)).people().items().stream()
                    .map(found -> found.person().id()).toList());
            assertEquals(chosen.personId(), searching.finds(owner, wanted(word, Kind.PEOPLE, null, true)).people().items().get(0).person().id(), "nearby comes first");
            for (Wanted told : List.of(told(word, Language.DE, null, false), told(word, null, Region.WLX, false), told(word, null, null, true))) {
                assertEquals(List.of(chosen.personId()), searching.finds(owner, told).people().items().stream().map(found -> found.person().id()).toList(), told::toString);
            }
            parts.put(chosen, ProfilePart.LANGUAGES, new PartInput(null, List.of("de"), Audience.ONLY_ME));
            assertEquals(List.of(), searching.finds(owner, told(word, Language.DE, null, false)).people().items());
            assertEquals(1, searching.finds(owner, wanted(word, Kind.POSTS, Level.FLEMISH, false)).posts().items().size());
        } finally {
            execute("delete from search_posting where author in (select a.number from search_author a join person p on p.id = a.person_id where p.issuer = '" + word + "')",
                    "delete from search_document where author in (select a.number from search_author a join person p on p.id = a.person_id where p.issuer = '" + word + "')",
                    "delete from person where issuer = '" + word + "'", "delete from organisation where code = '" + CODE + "'");
        }
    }

    @Test
    void organisations_and_groups_are_looked_up_in_an_index_and_found_within_a_question() throws SQLException {
        Actor reader = world.person();
        String slug = world.openGroup(reader);
        for (String text : List.of("Agentschap Ruimte en Watre", "Wie werkt er bij het Agentschap Ruimte en Water?")) {
            assertTrue(searching.finds(reader, text, Kind.ORGANISATIONS).organisations().items().stream().anyMatch(one -> one.name().equals("Agentschap Ruimte en Water")), text);
        }
        assertTrue(searching.finds(reader, slug, Kind.GROUPS).groups().items().stream().anyMatch(one -> one.slug().equals(slug)));
        assertTrue(plan("select 1 from organisation where search_names(names) %> any ('{ruimte,water}')").contains("organisation_like_name"));
        assertTrue(plan("select 1 from kring_group where search_said(names, descriptions, purposes) %> 'ruimte' or search_said(names, descriptions, purposes) like any ('{%water%}')")
                .contains("kring_group_like_said"));
    }

    /** Of tables that are as large as they may become. */
    private String plan(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain " + sql)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            statement.execute("reset enable_seqscan");
            return plan.toString();
        }
    }

    @Test
    void how_much_is_new_is_known_from_the_numbers() throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                IndexStatistics statistics = new IndexStatistics(connection);
                statement.execute("lock table search_document in share row exclusive mode");
                statistics.count();
                assertFalse(statistics.isDue());
                statement.execute("insert into search_document (post_id, author, place, length, terms) select gen_random_uuid(), 0, 0, 1, '{}'"
                        + " from generate_series(1, (select 22 + documents / 50 from search_statistics)) n");
                assertTrue(statistics.isDue());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Wanted wanted(String word, Kind kind, Level level, boolean near) {
        return new Wanted(word, kind, level, null, null, near, PageRequest.first(20));
    }

    /** By what people tell of themselves. */
    private static Wanted told(String word, Language language, Region region, boolean available) {
        return new Wanted(word, Kind.PEOPLE, null, null, language, region, available, false, PageRequest.first(20));
    }

    private void execute(String... all) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void a_portion_is_no_larger_than_it_is_said_however_postgresql_goes_about_it() throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                sql.execute("insert into search_queue (post_id) select gen_random_uuid() from generate_series(1, 30)");
                for (String way : List.of("hashjoin", "mergejoin", "hashagg", "sort", "indexscan", "bitmapscan", "memoize", "material")) {
                    sql.execute("set local enable_" + way + " = off");
                }
                assertEquals(10, new PostIndex(connection).takePortion(10));
            } finally {
                connection.rollback();
            }
        }
    }
}
