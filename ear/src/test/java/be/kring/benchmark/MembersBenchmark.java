package be.kring.benchmark;

import be.kring.benchmark.load.HttpLoad;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How quick the list of members is in a group of 20,000, put there by SQL: its first page and one behind 16,000 others, in every order and with filters, as a moderator asks for
 * them; one person, alone on the machine, {@code -Dkring.benchmark.rounds} times each (200).
 */
final class MembersBenchmark implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("kring.benchmark.rounds", 200);
    private static final int WARM_UP_ROUNDS = 300;
    private static final int MEMBERS = 20_000;
    private static final int PAGES_BEFORE = 160;
    private static final double DEMAND_MILLIS = 100;
    private static final String SLUG = "twintigduizend";
    private static final Map<String, String> LISTS = lists();

    private static final List<String> FILL = List.of("""
            insert into person (id, issuer, subject, handle, name, function, organisation_id, organisation_name, level, language, created_at, signed_in_at)
            select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'https://issuer.example', 'lid-' || n, 'lid.' || n,
                substr(md5(n::text), 1, 6) || ' Lid', 'dossierbeheerder', o.id, o.names ->> 'nl', o.level, 'NL', now(), now()
            from generate_series(1, 20000) n, (select * from organisation order by code limit 1) o""", """
            insert into membership (group_id, person_id, state, role, since, origin, active_week)
            select g.id, ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'MEMBER', case when n % 10 = 0 then 'ALUMNUS' else 'MEMBER' end,
                now() - n * interval '1 hour', case when n % 3 = 0 then 'ASKED' else 'JOINED' end, date '2026-01-05' + (n % 40) * 7
            from generate_series(1, 20000) n, kring_group g where g.slug = ?""", "analyze person", "analyze membership");

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String sort : List.of("LEADING", "NAME", "NEWEST", "IDLE")) {
            lists.put("order " + sort, "?sort=" + sort);
        }
        lists.put("a part of a name", "?q=abc");
        lists.put("a part of a name that nobody has", "?q=nergens");
        lists.put("alumni, longest silent first", "?role=ALUMNUS&sort=IDLE");
        return lists;
    }

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        town.found(SLUG, 1);
        fill(stack);
        URI members = town.address("groups/" + SLUG + "/members");
        sample(town, members, WARM_UP_ROUNDS);
        figures.awaitQuiet();
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            URI first = URI.create(members + list.getValue());
            note(figures, list.getKey() + ", first page", sample(town, first, ROUNDS));
            if (list.getKey().startsWith("order")) {
                note(figures, list.getKey() + ", behind 16,000 members", sample(town, late(town, list.getValue()), ROUNDS));
            }
        }
    }

    private static void note(Figures figures, String list, Sample sample) {
        figures.note(list + ", median", sample.median(), DEMAND_MILLIS, "ms");
        figures.note(list + ", p95", String.format(Locale.ROOT, "%.1f ms", sample.percentile(95)));
    }

    /** The address of a page far behind, as a client gets there: page by page. */
    private static URI late(Town town, String query) {
        String path = "groups/" + SLUG + "/members" + query;
        String cursor = "";
        for (int page = 0; page < PAGES_BEFORE; page++) {
            JsonNode answer = town.founder().api().get(path + "&limit=100" + cursor).expecting(200).json();
            cursor = "&cursor=" + answer.path("next").asText();
        }
        return town.address(path + cursor);
    }

    private static Sample sample(Town town, URI page, int rounds) throws IOException {
        List<Double> milliseconds = new ArrayList<>();
        try (HttpLoad reading = new HttpLoad(page, List.of(Requests.get(page, town.crowd().token(0))))) {
            for (int round = 0; round < rounds; round++) {
                milliseconds.add(reading.run(Duration.ZERO).withoutFailures().millis(50));
            }
        }
        return new Sample(milliseconds);
    }

    private static void fill(Stack stack) throws SQLException {
        try (Connection database = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres");
             PreparedStatement memberships = database.prepareStatement(FILL.get(1)); Statement statement = database.createStatement()) {
            statement.execute(FILL.get(0));
            memberships.setString(1, SLUG);
            if (memberships.executeUpdate() != MEMBERS) {
                throw new IllegalStateException("Not " + MEMBERS + " members");
            }
            statement.execute(FILL.get(2));
            statement.execute(FILL.get(3));
        }
    }
}
