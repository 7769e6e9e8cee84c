package be.kring.benchmark;

import be.kring.launcher.Stack;
import org.awaitility.Awaitility;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * How long it takes until 10,000 open questions about 200 topics, all due at once, were brought to whoever knows: 20,000 members of one group, of whom each
 * claims three topics, in 100 organisations; put there by SQL. Then it is looked that nobody was asked more often than they want, and nothing twice.
 */
final class RoutingBenchmark implements Benchmark {

    private static final double DEMAND_SECONDS = 300;
    private static final String SLUG = "wie-weet-het";

    private static final List<String> FILL = List.of("""
            insert into organisation (id, code, names, level, created_at) select ('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid,
                lpad((8000000 + n)::text, 10, '0'), jsonb_build_object('nl', 'Organisatie ' || n), (array['FEDERAL', 'FLEMISH', 'LOCAL'])[1 + n % 3], now()
            from generate_series(1, 100) n""", """
            insert into person (id, issuer, subject, handle, name, function, organisation_id, organisation_name, level, language, created_at, signed_in_at)
            select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'https://issuer.example', 'weet-' || n, 'weet.' || n,
                substr(md5(n::text), 1, 6) || ' Weet', 'functie', o.id, o.names ->> 'nl', o.level, 'NL', now(), now()
            from generate_series(1, 20000) n join organisation o on o.id = ('00000000-0000-7000-b000-' || lpad(to_hex(1 + n % 100), 12, '0'))::uuid""", """
            insert into membership (group_id, person_id, state, role, since, origin) select g.id, p.id, 'MEMBER', 'MEMBER', now(), 'JOINED'
            from kring_group g, person p where g.slug = 'wie-weet-het' and p.subject like 'weet-%'""", """
            insert into ask_settings (person_id, asks_a_week) select id, 3 from person where subject like 'weet-%'""", """
            insert into topic (id, slug, state, created_at) select ('00000000-0000-7000-c000-' || lpad(to_hex(n), 12, '0'))::uuid, 'meting-' || n, 'ACCEPTED', now()
            from generate_series(1, 200) n""", """
            insert into topic_label (topic_id, language, label, preferred, folded) select id, 'nl', slug, true, slug from topic where slug like 'meting-%'""", """
            insert into expertise (person_id, topic_id, level, audience, claimed_at, changed_at)
            select p.id, ('00000000-0000-7000-c000-' || lpad(to_hex(1 + (n * 7 + k * 67) % 200), 12, '0'))::uuid, (array['EXPERT', 'PRACTISING', 'LEARNING'])[1 + k],
                'EVERYONE', now(), now()
            from generate_series(1, 20000) n join person p on p.subject = 'weet-' || n, generate_series(0, 2) k on conflict do nothing""", """
            insert into post (id, group_id, thread_id, author_id, function, organisation_id, organisation_name, level, capacity, language, body, html, seq, created_at,
                last_activity_at, question)
            select i, g.id, i, p.id, p.function, p.organisation_id, p.organisation_name, p.level, 'PERSONAL', 'NL', 'Wie weet dit?', '<p>Wie weet dit?</p>', n, now(), now(), true
            from generate_series(1, 10000) n, lateral (select ('00000000-0000-7000-d000-' || lpad(to_hex(n), 12, '0'))::uuid as i) x, kring_group g, person p
            where g.slug = 'wie-weet-het' and p.subject = 'weet-' || (1 + n * 2 % 20000)""", """
            insert into question (post_id, title, words, changed_at) select id, 'Wie weet dit?', to_tsvector('simple', 'wie weet dit'), now() from post
            where question and id::text like '00000000-0000-7000-d000-%'""", """
            insert into question_topic (post_id, topic_id) select ('00000000-0000-7000-d000-' || lpad(to_hex(n), 12, '0'))::uuid,
                ('00000000-0000-7000-c000-' || lpad(to_hex(1 + n % 200), 12, '0'))::uuid from generate_series(1, 10000) n""",
            "analyze person", "analyze membership", "analyze expertise", "analyze post", "analyze question", "analyze question_topic");

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town.in(stack).found(SLUG, 0);
        try (Connection database = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres")) {
            for (String sql : FILL) {
                update(database, sql);
            }
            figures.awaitQuiet();
            update(database, "insert into question_route (post_id, stage, since, next_at) select post_id, 'ORGANISATION', now(), now() from question"
                    + " where post_id::text like '00000000-0000-7000-d000-%'");
            Awaitility.await().atMost(Duration.ofMinutes(20)).pollInterval(Duration.ofSeconds(2))
                    .until(() -> number(database, "select count(*) from question_route where next_at <= now()") == 0);
            figures.note("asks", String.valueOf((long) number(database, "select count(*) from question_ask")));
            figures.note("10,000 questions brought to whoever knows, from the first ask to the last",
                    number(database, "select extract(epoch from max(asked_at) - min(asked_at)) from question_ask"), DEMAND_SECONDS, "s");
            figures.note("people asked more often than they want",
                    String.valueOf((long) number(database, "select count(*) from (select 1 from ask_made group by person_id having count(*) > 3) x")));
        }
    }

    private static void update(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
