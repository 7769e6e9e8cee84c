package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The tries on what is sent in: nothing but the fields of the contract, each in its form. */
@WholeSystem
class InputTriesIT {

    private Colleague mira;
    private String group;

    @BeforeEach
    void a_group_of_her_own(Kring kring) {
        mira = kring.colleague(Account.LOKAAL);
        group = AccessTriesIT.founds(mira, "OPEN");
    }

    @Test
    void try26_fields_that_are_not_the_callers_to_set_are_refused() {
        String posts = "groups/" + group + "/posts";
        refused("POST", posts, "{\"body\":\"x\",\"authorId\":\"00000000-0000-4000-8000-000000000001\"}", "authorId");
        refused("POST", posts, "{\"body\":\"x\",\"createdAt\":\"2020-01-01T00:00:00Z\"}", "createdAt");
        refused("POST", posts, "{\"body\":\"x\",\"html\":\"<b>x</b>\"}", "html");
        refused("POST", posts, "{\"body\":\"x\",\"onBehalfOf\":{}}", "onBehalfOf");
        refused("PUT", "groups/" + group + "/membership", "{\"role\":\"OWNER\"}", "role");
        refused("PATCH", "me", "{\"roles\":[\"ADMINISTRATOR\"]}", "roles");
        refused("PATCH", "me", "{\"name\":\"Iemand anders\"}", "name");
        refused("PATCH", "groups/" + group, "{\"slug\":\"anders\"}", "slug");
        refused("PATCH", "groups/" + group, "{\"memberCount\":1000}", "memberCount");
    }

    @Test
    void try26_nobody_speaks_for_an_organisation_without_a_mandate(Kring kring) {
        String organisation = kring.colleague(Account.VLAAMS).me().path("organisation").path("id").asText();
        Answer answer = mira.api().post("groups/" + group + "/posts", Api.object().put("body", "Namens de stad")
                .put("capacity", "ORGANISATION").put("organisationId", organisation)).expecting(403);
        assertEquals("/problems/no-mandate", answer.json().path("type").asText());
        refused("POST", "groups/" + group + "/posts", "{\"body\":\"x\",\"capacity\":\"ORGANISATION\"}", "organisationId");
        JsonNode post = mira.api().post("groups/" + group + "/posts", Api.object().put("body", "Voor mezelf")
                .put("capacity", "PERSONAL").put("organisationId", organisation)).expecting(201).json();
        assertEquals(true, post.path("onBehalfOf").isNull(), post::toString);
    }

    @Test
    void try27_missing_duplicate_extra_and_wrongly_typed_fields_are_named() {
        String posts = "groups/" + group + "/posts";
        refused("POST", posts, "{}", "body");
        refused("POST", posts, "{\"body\":null}", "body");
        refused("POST", posts, "{\"body\":\"  \"}", "body");
        refused("POST", posts, "{\"body\":\"x\",\"body\":\"y\"}", "body");
        refused("POST", posts, "{\"body\":\"x\",\"extra\":1}", "extra");
        refused("POST", posts, "{\"body\":1}", "body");
        refused("POST", posts, "{\"body\":[\"x\"]}", "body");
        refused("POST", posts, "{\"body\":\"x\",\"capacity\":\"personal\"}", "capacity");
        refused("POST", posts, "{\"body\":\"x\",\"capacity\":1}", "capacity");
        refused("POST", posts, "{\"body\":\"x\",\"language\":\"xx\"}", "language");
        refused("POST", posts, "{\"body\":\"x\",\"organisationId\":\"1\"}", "organisationId");
        refused("PUT", "groups/" + group + "/read", "{\"seq\":\"1\"}", "seq");
        refused("PUT", "groups/" + group + "/read", "{\"seq\":1.5}", "seq");
        String post = mira.posts(group, "Om te rapporteren").path("id").asText();
        refused("PUT", "posts/" + post + "/report", "{\"explanation\":\"x\"}", "kind");
        refused("PUT", "posts/" + post + "/report", "{\"kind\":\"RUDE\",\"explanation\":\"x\"}", "kind");
        refused("PUT", "posts/" + post + "/report", "{\"kind\":\"OTHER\",\"explanation\":\" \"}", "explanation");
        refused("PUT", "posts/" + post + "/report", "{\"kind\":\"OTHER\",\"explanation\":\"x\",\"reporterId\":1}", "reporterId");
        refused("PUT", "me/notifications/read", "{}", "upTo");
        refused("POST", "groups", "{\"slug\":\"Niet Goed\"}", "slug");
        refused("POST", "groups", "{\"slug\":\"een-proef\",\"names\":{\"xx\":\"x\"}}", "names");
    }

    @Test
    void try27_what_is_no_json_object_is_a_bad_request() {
        for (String body : new String[] {"", "null", "[]", "\"x\"", "{", "{\"body\":\"x\"}{}", "{'body':'x'}", "[".repeat(5_000)}) {
            Answer answer = mira.api().send("POST", "groups/" + group + "/posts", body).expecting(400);
            assertEquals("/problems/bad-request", answer.json().path("type").asText(), () -> body + " → " + answer);
        }
        mira.api().with("Content-Type", "application/xml").send("POST", "groups/" + group + "/posts", "<body/>").expecting(415);
        mira.api().send("POST", "groups/" + group + "/posts", "{\"body\":\"" + "x".repeat(70_000) + "\"}").expecting(413);
    }

    @Test
    void try27_wrong_parameters_are_named() {
        refused("GET", "groups?limit=0", null, "limit");
        refused("GET", "groups?limit=101", null, "limit");
        refused("GET", "groups?limit=-1", null, "limit");
        refused("GET", "groups?limit=1e1", null, "limit");
        refused("GET", "groups?cursor=x", null, "cursor");
        refused("GET", "groups?level=KING", null, "level");
        refused("GET", "groups/" + group + "/members?role=KING", null, "role");
    }

    /** Java reads these; the database has no such days. */
    @Test
    void try27_days_out_of_all_calendars_are_named(Kring kring) {
        for (String day : List.of("until=%2B999999999-12-31", "from=%2B300000-01-01", "from=0000-01-01")) {
            Answer answer = kring.colleague(Account.BEHEERDER).api().get("admin/audit?" + day).expecting(400);
            assertEquals(day.split("=")[0], answer.json().path("violations").path(0).path("field").asText(), answer::toString);
        }
        refused("PUT", "me/ask-settings", "{\"asksAWeek\":3,\"awayFrom\":\"0000-01-01\",\"awayUntil\":\"2026-07-01\"}", "awayFrom");
    }

    @Test
    void try11_nul_in_an_address_is_refused() {
        String cursor = Base64.getUrlEncoder().encodeToString("0\n\0".getBytes(StandardCharsets.UTF_8));
        for (String path : new String[] {"groups/%00", "people/x%00", "groups?q=%00", "groups/" + group + "/posts?tag=%00",
            "groups/" + group + "/suggestions/tags?q=%00", "groups?cursor=" + cursor}) {
            mira.api().get(path).expecting(400);
        }
    }

    @Test
    void try11_what_nobody_sees_is_taken_out_and_half_characters_are_refused() {
        String posts = "groups/" + group + "/posts";
        refused("POST", posts, "{\"body\":\"x\\u0000y\"}", "body");
        refused("POST", posts, "{\"body\":\"x\\ud800y\"}", "body");
        JsonNode post = mira.api().post(posts, Api.object().put("body", "dit\u202e is\u200b veilig\u2066")).expecting(201).json();
        assertEquals("dit is veilig", post.path("body").asText());
    }

    /** What another program sends to be refused stands in the log: in its line, whatever it holds. */
    @Test
    void try13_a_line_break_in_what_is_sent_makes_no_line_in_the_log(Kring kring, Stack stack) throws IOException {
        String forged = "2026-11-29 00:00:00,000 ERROR [be.kring] Vervalst-" + UUID.randomUUID();
        for (String end : new String[] {"\r\n", "\n", "\r"}) {
            String text = "x" + end + forged;
            String inAddress = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            for (String path : new String[] {"groups/%s", "people/%s", "groups?q=%s", "posts/%s", "%s", "/%s", "/groups/%s", "/search?q=%s", "/sign-in?to=%s"}) {
                mira.api().get(path.formatted(inAddress));
            }
            ObjectNode named = Api.object().put("visibility", "OPEN").put("joinPolicy", "OPEN").put("colour", "teal");
            named.putObject("names").put("nl", text);
            named.putObject("descriptions").put("nl", text);
            mira.api().patch("groups/" + group, mira.group(group).path("version").asLong(), named);
            mira.api().post("groups", named.put("slug", text));
            mira.posts(group, text);
            mira.api().post("groups/" + group + "/posts", Api.object().put("body", "x").put(text, 1)).expecting(400);
            mira.api().send("POST", "groups/" + group + "/posts", "{\"body\":\"" + text).expecting(400);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(Api.object().put("alg", "RS256").put("typ", text).toString().getBytes(StandardCharsets.UTF_8));
            kring.stranger().with("Content-Type", "application/x-www-form-urlencoded").send("POST", "/oidc/backchannel-logout", "logout_token=" + token + ".e30.AA").expecting(400);
        }
        await().untilAsserted(() -> assertEquals(3, linesWith(stack, forged).size(), "each refused token is told of"));
        assertEquals(List.of(), linesWith(stack, forged).stream().filter(line -> line.startsWith(forged)).toList());
    }

    private static List<String> linesWith(Stack stack, String text) throws IOException {
        return Files.readString(stack.node(1).log()).lines().filter(line -> line.contains(text)).toList();
    }

    private void refused(String method, String path, String body, String field) {
        Api api = method.equals("PATCH") ? mira.api().with("If-Match", "\"0\"") : mira.api();
        Answer answer = api.send(method, path, body).expecting(400);
        assertEquals("/problems/invalid", answer.json().path("type").asText(), answer::toString);
        assertEquals(field, answer.json().path("violations").path(0).path("field").asText(), answer::toString);
    }
}
