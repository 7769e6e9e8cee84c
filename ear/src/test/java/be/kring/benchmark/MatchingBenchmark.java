package be.kring.benchmark;

import be.kring.driver.Api;
import be.kring.launcher.Stack;
import org.awaitility.Awaitility;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How long a round of buddies and mentors takes: 2,000 members of a group look for a mentor and 2,000 others want to be one, most for one or two at a time, with
 * three topics of 200 each, in 100 organisations; put there by SQL. A second round must find nothing to do that the first did, and nobody twice.
 */
final class MatchingBenchmark implements Benchmark {

    private static final double DEMAND_SECONDS = 10;
    private static final double DEMAND_TOLD_SECONDS = 60;
    private static final String SLUG = "buddies-en-mentors";
    private static final String OURS = " p where p.group_id = (select id from kring_group where slug = '" + SLUG + "')";

    private static final List<String> FILL = List.of("""
            insert into organisation (id, code, names, level, created_at) select ('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid,
                lpad((8000000 + n)::text, 10, '0'), jsonb_build_object('nl', 'Organisatie ' || n), (array['FEDERAL', 'FLEMISH', 'LOCAL'])[1 + n % 3], now()
            from generate_series(1, 100) n""", """
            insert into person (id, issuer, subject, handle, name, function, organisation_id, organisation_name, level, language, created_at, signed_in_at)
            select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'https://issuer.example', 'samen-' || n, 'samen.' || n,
                substr(md5(n::text), 1, 6) || ' Samen', 'functie', o.id, o.names ->> 'nl', o.level, 'NL', now(), now()
            from generate_series(1, 4000) n join organisation o on o.id = ('00000000-0000-7000-b000-' || lpad(to_hex(1 + n % 100), 12, '0'))::uuid""", """
            insert into membership (group_id, person_id, state, role, since, origin) select g.id, p.id, 'MEMBER', 'MEMBER', now(), 'JOINED'
            from kring_group g, person p where g.slug = 'buddies-en-mentors' and p.subject like 'samen-%'""", """
            insert into topic (id, slug, state, created_at) select ('00000000-0000-7000-c000-' || lpad(to_hex(n), 12, '0'))::uuid, 'meting-' || n, 'ACCEPTED', now()
            from generate_series(1, 200) n""", """
            insert into topic_label (topic_id, language, label, preferred, folded) select id, 'nl', slug, true, slug from topic where slug like 'meting-%'""", """
            insert into mentoring_entry (group_id, person_id, kind, side, places, topics, languages, regions, meeting, same_organisation, changed_at)
            select g.id, p.id, 'MENTOR', case when n <= 2000 then 'SEEKER' else 'GIVER' end, 1 + n % 2, array(select ('00000000-0000-7000-c000-'
                || lpad(to_hex(1 + (n * 7 + k * 67 + n / 200) % 200), 12, '0'))::uuid from generate_series(0, 2) k), (array['{nl}', '{nl,fr}', '{fr}'])[1 + n % 3]::text[],
                (array['{VAN,BRU}', '{BRU,WNA}', '{}'])[1 + n % 3]::text[], (array['BOTH', 'FACE_TO_FACE', 'ONLINE'])[1 + n % 3], n % 5 = 0, now()
            from generate_series(1, 4000) n join person p on p.subject = 'samen-' || n, kring_group g where g.slug = 'buddies-en-mentors'""",
            "analyze person", "analyze membership", "analyze mentoring_entry");

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        town.found(SLUG, 0);
        town.founder().api().put("groups/" + SLUG + "/mentoring", Api.object().put("open", true)).expecting(200);
        try (Connection database = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres")) {
            for (String sql : FILL) {
                update(database, sql);
            }
            figures.awaitQuiet();
            double begin = number(database, "select extract(epoch from clock_timestamp())");
            round(town);
            double made = number(database, "select extract(epoch from clock_timestamp())");
            Awaitility.await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(500)).until(() -> number(database, "select count(*) from mentoring_proposal where told_at is null") == 0);
            figures.note("proposals", String.valueOf((long) number(database, "select count(*) from mentoring_proposal" + OURS)));
            figures.note("2,000 who look and 2,000 who give, from the request to the last proposal", made - begin, DEMAND_SECONDS, "s");
            figures.note("until the last of them was told", number(database, "select extract(epoch from max(told_at)) from mentoring_proposal" + OURS) - begin, DEMAND_TOLD_SECONDS, "s");
            round(town);
            figures.note("two who were proposed to each other twice", String.valueOf((long) number(database,
                    "select count(*) from (select 1 from mentoring_proposal" + OURS + " group by least(p.seeker_id, p.giver_id), greatest(p.seeker_id, p.giver_id) having count(*) > 1) x")));
            figures.note("people with more proposals than places", String.valueOf((long) number(database,
                    "select count(*) from (select 1 from mentoring_proposal p join mentoring_entry e on e.group_id = p.group_id and e.person_id in (p.seeker_id, p.giver_id)"
                            + " group by e.person_id, e.places having count(*) > e.places) x")));
        }
    }

    private static void round(Town town) {
        town.founder().api().with("Idempotency-Key", UUID.randomUUID().toString()).send("POST", "groups/" + SLUG + "/mentoring/rounds", null).expecting(201);
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
