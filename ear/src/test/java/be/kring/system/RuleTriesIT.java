package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tries that touch rules, {@code under35} and dates of birth. */
@WholeSystem
class RuleTriesIT {

    /** Of the demo accounts, as the realms of their employers hold them. */
    private static final List<String> BIRTH_DATES = List.of("1999-03-21", "1981-04-17", "1985-09-09", "1968-08-14", "1970-01-25", "1974-11-02");
    private static final List<String> BELOW = List.of("", "/organisations?q=a", "/functions?q=a");

    @Test
    void no_table_token_or_log_holds_a_date_of_birth(Kring kring, Stack stack) throws SQLException, IOException {
        JsonNode jong = kring.colleague(Account.JONG).me();
        List.of(Account.VLAAMS, Account.FEDERAAL, Account.LOKAAL, Account.BEHEERDER, Account.MODERATOR).forEach(kring::colleague);
        assertFalse(jong.has("under35"), "not even to oneself under the profile");
        assertEquals(List.of("true"), query(stack, "kring", "select under35::text from person where id = '" + jong.path("id").asText() + "'"));
        assertEquals(List.of(), tablesWith(stack, "kring", BIRTH_DATES));
        assertEquals(BIRTH_DATES.stream().sorted().map("user_attribute: "::concat).toList(), tablesWith(stack, "keycloak", BIRTH_DATES));
        assertEquals(List.of(), query(stack, "keycloak", "select 'x' from user_attribute a join user_entity u on u.id = a.user_id join realm r on r.id = u.realm_id"
                + " where a.value in ('" + String.join("', '", BIRTH_DATES) + "') and r.name not in ('federaal', 'vlaanderen', 'lokaal')"), "an account of realm kring");
        try (Stream<Path> logs = Files.list(stack.settings().logs())) {
            for (Path log : logs.toList()) {
                String written = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
                BIRTH_DATES.forEach(date -> assertFalse(written.contains(date), () -> date + " in " + log));
            }
        }
    }

    @Test
    void try16_17_18_rules_of_a_hidden_group_do_not_exist_and_tell_nothing_by_filter(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague sophie = kring.colleague(Account.FEDERAAL);
        String hidden = lieve.founds("Regels", "HIDDEN");
        save(lieve, hidden, level("PROVINCIAL"));
        for (String slug : List.of(hidden, "no-such-group")) {
            BELOW.forEach(path -> sophie.api().get("groups/" + slug + "/rules" + path).expecting(404));
            sophie.api().get("groups/" + slug + "/membership/reason").expecting(404);
            sophie.api().post("groups/" + slug + "/rules/preview", rules(level("LOCAL"))).expecting(404);
            sophie.api().post("groups/" + slug + "/rules/trial", rules(level("LOCAL")).put("person", "noor.claes")).expecting(404);
            sophie.api().post("groups/" + slug + "/rules/explanations", Api.object()).expecting(404);
            sophie.api().with("If-Match", "\"0\"").put("groups/" + slug + "/rules", rules(level("LOCAL"))).expecting(404);
        }
        String closed = lieve.founds("Regels", "CLOSED");
        ObjectNode asked = Api.object();
        asked.putArray("people").add(sophie.me().path("id").asText()).add(UUID.randomUUID().toString());
        assertEquals(0, lieve.api().post("groups/" + closed + "/rules/explanations", asked).expecting(200).json().path("items").size(), "who asks nothing is not explained");
    }

    @Test
    void try20_who_left_learns_no_reason_any_more(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = lieve.founds("Regels", "OPEN");
        mira.joins(slug);
        save(lieve, slug, level("FLEMISH", "LOCAL"));
        assertEquals("COVERED", mira.api().get("groups/" + slug + "/membership/reason").expecting(200).json().at("/rules/0/coverage").asText());
        mira.leaves(slug);
        mira.api().get("groups/" + slug + "/membership/reason").expecting(404);
    }

    @Test
    void try23_who_leads_no_more_gets_nothing_of_the_rules(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = lieve.founds("Regels", "OPEN");
        mira.joins(slug);
        String role = "groups/" + slug + "/members/" + mira.me().path("id").asText() + "/role";
        lieve.api().put(role, Api.object().put("role", "MODERATOR")).expecting(204);
        try (Live live = mira.goesLive()) {
            save(lieve, slug, level("FLEMISH", "LOCAL"));
            await().until(() -> live.frames().stream().anyMatch(frame -> frame.path("name").asText().equals("rules.changed") && frame.at("/data/rules").isObject()));
            lieve.api().put(role, Api.object().put("role", "MEMBER")).expecting(204);
            mira.api().get("groups/" + slug + "/rules").expecting(403);
        }
        try (Live later = mira.goesLive()) {
            save(lieve, slug, level("FLEMISH", "LOCAL", "FEDERAL"));
            lieve.posts(slug, "Na de regels");
            await().until(() -> later.frames().stream().anyMatch(frame -> frame.path("name").asText().equals("post.created")));
            assertTrue(later.frames().stream().noneMatch(frame -> frame.path("name").asText().equals("rules.changed")));
        }
    }

    @Test
    void try26_nobody_assigns_themselves_an_age_or_an_origin(Kring kring, Stack stack) throws SQLException {
        Colleague mira = kring.colleague(Account.LOKAAL);
        for (String field : List.of("under35", "under35Year", "birthdate", "administrator", "level")) {
            mira.api().patch("me", 0, Api.object().put(field, "true")).expecting(400);
        }
        String slug = kring.colleague(Account.VLAAMS).founds("Regels", "OPEN");
        mira.api().put("groups/" + slug + "/membership", Api.object().put("origin", "RULE")).expecting(400);
        assertEquals(List.of("false"), query(stack, "kring", "select under35::text from person where id = '" + mira.me().path("id").asText() + "'"));
    }

    @Test
    void try27_rules_of_the_wrong_shape_are_refused_and_change_nothing(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        String slug = lieve.founds("Regels", "OPEN");
        for (String body : List.of("{}", "{\"rules\":null}", "{\"rules\":{}}", "{\"rules\":[null]}", "{\"rules\":[{\"effect\":\"ADMIT\"}]}",
                "{\"rules\":[{\"effect\":\"ADMIT\",\"condition\":\"1=1\"}]}", "{\"rules\":[{\"effect\":\"ADMIT\",\"condition\":{\"kind\":\"SQL\",\"values\":[\"1=1\"]}}]}",
                "{\"rules\":[{\"effect\":\"ADMIT\",\"condition\":{\"kind\":\"IS\",\"attribute\":\"EMAIL\",\"values\":[\"x\"]}}]}",
                "{\"rules\":[{\"effect\":\"ADMIT\",\"condition\":{\"kind\":\"IS\",\"attribute\":\"LEVEL\",\"values\":\"LOCAL\"}}]}",
                "{\"rules\":[{\"effect\":\"ADMIT\",\"condition\":{\"kind\":\"IS\",\"attribute\":\"LEVEL\",\"values\":[\"LOCAL\"],\"extra\":1}}]}",
                "{\"rules\":[{\"effect\":\"ADMIT\",\"condition\":" + "{\"kind\":\"ALL\",\"of\":[".repeat(900) + "]}".repeat(900) + "}]}")) {
            int status = lieve.api().with("If-Match", "\"0\"").with("Content-Type", "application/json").send("PUT", "groups/" + slug + "/rules", body).status();
            assertEquals(400, status, body);
        }
        assertEquals(0, lieve.api().get("groups/" + slug + "/rules").expecting(200).json().path("items").size());
    }

    private static void save(Colleague owner, String slug, ObjectNode condition) {
        long version = owner.api().get("groups/" + slug + "/rules").expecting(200).json().path("version").asLong();
        owner.api().with("If-Match", "\"" + version + "\"").put("groups/" + slug + "/rules", rules(condition)).expecting(200);
    }

    private static ObjectNode rules(ObjectNode condition) {
        ObjectNode rule = Api.object().put("effect", "ASK").put("leaving", "REMOVED");
        rule.set("condition", condition);
        ObjectNode rules = Api.object();
        rules.putArray("rules").add(rule);
        return rules;
    }

    private static ObjectNode level(String... levels) {
        ObjectNode condition = Api.object().put("kind", "IS").put("attribute", "LEVEL");
        List.of(levels).forEach(condition.putArray("values")::add);
        return condition;
    }

    /** Each table with each of these texts that a row of it holds anywhere; every row is written out once, over one connection. */
    private static List<String> tablesWith(Stack stack, String database, List<String> texts) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(stack, database)) {
            Array wanted = connection.createArrayOf("text", texts.toArray());
            for (String table : query(connection, "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
                try (PreparedStatement statement = connection.prepareStatement("select distinct wanted from (select t::text as line from \"" + table
                        + "\" t offset 0) rows, unnest(?) wanted where strpos(line, wanted) > 0 order by 1")) {
                    statement.setArray(1, wanted);
                    texts(statement.executeQuery()).forEach(text -> found.add(table + ": " + text));
                }
            }
        }
        return found;
    }

    private static List<String> query(Stack stack, String database, String sql) throws SQLException {
        try (Connection connection = connect(stack, database)) {
            return query(connection, sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return texts(statement.executeQuery(sql));
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getString(1));
        }
        return values;
    }

    private static Connection connect(Stack stack, String database) throws SQLException {
        return DriverManager.getConnection(stack.settings().databaseUrl(database), "postgres", "postgres");
    }
}
