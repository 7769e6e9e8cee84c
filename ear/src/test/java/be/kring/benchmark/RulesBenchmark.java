package be.kring.benchmark;

import be.kring.driver.Api;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a night takes: the rules of 200 groups, each a tree of four conditions, over 100,000 people, put there by SQL. The first night lets 1,000 people in, the second
 * finds nothing to do. Then a preview of such a rule, as a moderator asks for it, {@code -Dkring.benchmark.rounds} times (30).
 */
final class RulesBenchmark implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("kring.benchmark.rounds", 30);
    private static final int GROUPS = 200;
    private static final double DEMAND_SECONDS = 60;
    private static final double DEMAND_PREVIEW_MILLIS = 1_000;
    private static final String SLUG = "honderdduizend";

    /** One person in 20,000 is young and has the function of a group. */
    private static final List<String> FILL = List.of("""
            insert into person (id, issuer, subject, handle, name, function, organisation_id, organisation_name, level, language, created_at, signed_in_at,
                under35, under35_year)
            select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'https://issuer.example', 'lid-' || n, 'lid.' || n,
                substr(md5(n::text), 1, 6) || ' Lid', 'functie ' || (n % 2000), o.id, o.names ->> 'nl', (array['FEDERAL', 'FLEMISH', 'LOCAL'])[1 + n % 3],
                (array['NL', 'FR', 'DE'])[1 + n % 3], now(), now(), n % 10 = (n / 2000) % 10, extract(year from now() at time zone 'Europe/Brussels')
            from generate_series(1, 100000) n, (select * from organisation order by code limit 1) o""", """
            insert into kring_group (id, slug, names, descriptions, purposes, house_rules, visibility, join_policy, colour, founded_by, created_at, last_activity_at)
            select ('00000000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid, 'regels-' || n, names, descriptions, purposes, house_rules, 'CLOSED',
                'INVITATION', colour, founded_by, now(), now()
            from generate_series(1, 200) n, kring_group g where g.slug = 'honderdduizend'""", """
            insert into membership (group_id, person_id, state, role, since, origin)
            select g.id, g.founded_by, 'MEMBER', 'OWNER', now(), 'FOUNDER' from kring_group g where g.slug like 'regels-%'""", """
            insert into stream (id, head_seq) select 'group:' || id, 0 from kring_group where slug like 'regels-%' on conflict do nothing""", """
            insert into rule_set (group_id, version, heard_at) select id, 1, now() from kring_group where slug like 'regels-%'""", """
            insert into group_rule (group_id, effect, condition, leaving)
            select id, 'ADMIT', jsonb_build_object('kind', 'ALL', 'of', jsonb_build_array(
                jsonb_build_object('kind', 'IS', 'attribute', 'UNDER35', 'values', jsonb_build_array('true')),
                jsonb_build_object('kind', 'IS', 'attribute', 'FUNCTION', 'values', jsonb_build_array('Functie ' || substr(slug, 8))),
                jsonb_build_object('kind', 'ANY', 'of', jsonb_build_array(
                    jsonb_build_object('kind', 'IS', 'attribute', 'LEVEL', 'values', jsonb_build_array('FEDERAL', 'FLEMISH', 'LOCAL')),
                    jsonb_build_object('kind', 'IS', 'attribute', 'LANGUAGE', 'values', jsonb_build_array('EN')))))), 'ALUMNUS'
            from kring_group where slug like 'regels-%'""", "analyze person", "analyze membership");

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        town.found(SLUG, 0);
        try (Connection database = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres")) {
            fill(database);
            figures.awaitQuiet();
            long before = count(database, "select count(*) from membership where origin = 'RULE'");
            double first = night(database);
            long admitted = count(database, "select count(*) from membership where origin = 'RULE'") - before;
            figures.note("people let in during the first night", String.valueOf(admitted));
            figures.note("first night", first, DEMAND_SECONDS, "s");
            figures.note("a night in which nothing changed", night(database), DEMAND_SECONDS, "s");
        }
        previews(town, figures);
    }

    private static void previews(Town town, Figures figures) {
        ObjectNode rule = Api.object().put("effect", "ADMIT").put("leaving", "ALUMNUS");
        rule.putObject("condition").put("kind", "IS").put("attribute", "UNDER35").putArray("values").add("true");
        ObjectNode rules = Api.object();
        rules.putArray("rules").add(rule);
        List<Double> milliseconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            town.founder().api().post("groups/" + SLUG + "/rules/preview", rules).expecting(200);
            milliseconds.add((System.nanoTime() - begin) / 1e6);
        }
        figures.note("preview of a rule that covers 10,000, median", new Sample(milliseconds).median(), DEMAND_PREVIEW_MILLIS, "ms");
    }

    /** @return the seconds from the beginning of the job to the last group */
    private static double night(Connection database) throws SQLException {
        update(database, "update rule_set set state = 'WAITING' where version > 0");
        String asked = text(database, "select clock_timestamp()::text");
        Awaitility.await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofSeconds(1)).until(() ->
                count(database, "select count(*) from rule_set where state <> 'DONE'") == 0
                        && count(database, "select count(*) from job where name = 'rules' and ran_at > '" + asked + "' and claimed_until = '-infinity'") == 1);
        return Double.parseDouble(text(database, "select extract(epoch from max(s.evaluated_at) - min(j.ran_at))::text from rule_set s, job j where j.name = 'rules'"));
    }

    private static void fill(Connection database) throws SQLException {
        for (String sql : FILL) {
            update(database, sql);
        }
        if (count(database, "select count(*) from group_rule") < GROUPS) {
            throw new IllegalStateException("Not " + GROUPS + " rules");
        }
    }

    private static void update(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        return Long.parseLong(text(database, sql));
    }

    private static String text(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
