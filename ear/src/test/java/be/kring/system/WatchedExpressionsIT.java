package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Watched expressions over HTTP: what a mistake answers in which language, what no member may learn, and that the screens of moderators follow. */
@WholeSystem
class WatchedExpressionsIT {

    private Colleague joren;
    private Colleague mira;
    private Colleague sophie;
    private Colleague aicha;
    private String slug;
    private String watched;

    @BeforeEach
    void a_group_with_a_moderator_and_a_member(Kring kring) {
        joren = kring.colleague(Account.MODERATOR);
        mira = kring.colleague(Account.LOKAAL);
        sophie = kring.colleague(Account.FEDERAAL);
        aicha = kring.colleague(Account.BEHEERDER);
        slug = "woorden-" + UUID.randomUUID().toString().substring(0, 8);
        watched = "groups/" + slug + "/watched";
        ObjectNode founding = Api.object().put("slug", slug).put("visibility", "OPEN").put("joinPolicy", "OPEN").put("colour", "teal");
        founding.putObject("names").put("nl", "Woorden");
        founding.putObject("descriptions").put("nl", "Een groep voor een test");
        joren.api().post("groups", founding).expecting(201);
        mira.joins(slug);
        sophie.joins(slug);
        String id = sophie.me().path("id").asText();
        joren.api().put("groups/" + slug + "/members/" + id + "/role", Api.object().put("role", "MODERATOR")).expecting(204);
    }

    @Test
    void a_mistake_is_refused_with_its_place_in_the_language_of_the_caller() {
        assertEquals("Teken 3: dit haakje ( wordt niet gesloten.", refusal("nl", "ab(c"));
        assertEquals("Zeichen 4: Was hier auf \\ folgt, gibt es nicht. Rückverweise wie \\1 sucht Kring nicht.", refusal("de", "(a)\\1"));
        assertEquals("Caractère 1\u00a0: il n’y a rien à répéter ici.", refusal("fr", "*a"));
        assertEquals("Written out this is too large: repeat less, or split it.", refusal("en", "((x{1000}){1000}){1000}"));
        assertEquals(200, joren.api().send("PATCH", "me", "{\"language\":\"nl\"}").status());
        assertEquals(0, joren.api().get(watched).expecting(200).json().path("items").size());
    }

    @Test
    void an_expression_that_makes_other_engines_hang_keeps_nobody_waiting() {
        add("(a+)+$b", "FLAG");
        add("(a|aa)+(a|aa)+c", "FLAG");
        long before = System.nanoTime();
        mira.posts(slug, "a".repeat(19_000));
        assertTrue(System.nanoTime() - before < 10_000_000_000L);
    }

    @Test
    void what_was_flagged_reaches_the_queue_and_what_is_held_waits_and_no_member_learns_the_expression() {
        add("dom(oor|merik)", "FLAG");
        add("koop nu", "HOLD");
        String flagged = mira.posts(slug, "Wat een DOMMERIK").path("id").asText();
        await().until(() -> cases().size() == 1);
        JsonNode about = cases().path(0);
        assertEquals(flagged, about.at("/post/id").asText());
        assertEquals("dom(oor|merik)", about.at("/found/0/expression").asText());
        assertEquals("dommerik", about.at("/found/0/words").asText());
        JsonNode held = mira.posts(slug, "Koop nu");
        assertEquals("HELD", held.path("state").asText());
        assertEquals("WATCHED", mira.api().get("groups/" + slug + "/held").expecting(200).json().at("/items/0/why").asText());
        joren.api().post("reports/" + about.path("id").asText() + "/decision", Api.object().put("decision", "WARN").put("rationale", "Blijf hoffelijk")).expecting(200);
        JsonNode decision = mira.api().get("posts/" + flagged + "/decision").expecting(200).json();
        assertTrue(decision.path("watched").asBoolean());
        for (String path : new String[] {"posts/" + flagged + "/decision", "posts/" + flagged, "groups/" + slug, "groups/" + slug + "/held", "me/notifications"}) {
            assertFalse(mira.api().get(path).expecting(200).body().contains("merik)"), path);
        }
        mira.api().get(watched).expecting(403);
        mira.api().get("groups/" + slug + "/audit").expecting(403);
    }

    @Test
    void an_author_reads_the_hint_first_and_posts_anyway() {
        ObjectNode hint = Api.object().put("expression", "\\bJan\\b").put("action", "HINT");
        hint.putObject("hint").put("nl", "Noem geen namen.").put("fr", "Ne citez pas de noms.");
        joren.api().post(watched, hint).expecting(201);
        JsonNode told = mira.api().post("groups/" + slug + "/hints", Api.object().put("body", "Vraag het aan Jan")).expecting(200).json();
        assertTrue(told.path("watching").asBoolean());
        assertEquals("Ne citez pas de noms.", told.at("/hints/0/fr").asText());
        assertFalse(told.toString().contains("\\b"));
        assertEquals(0, mira.api().post("groups/" + slug + "/hints", Api.object().put("body", "Vraag het aan Janine")).expecting(200).json().path("hints").size());
        String thread = mira.posts(slug, "Vraag het aan Jan").path("id").asText();
        assertTrue(mira.api().get("posts/" + thread + "/pace").expecting(200).json().path("watched").asBoolean(), "the discussion is calmed");
        assertEquals(0, cases().size());
    }

    @Test
    void the_other_moderators_hear_of_a_change_and_nobody_else() {
        try (Live hers = sophie.goesLive(); Live members = mira.goesLive(); Live administrators = aicha.goesLive()) {
            JsonNode one = add("domoor", "FLAG");
            JsonNode heard = hers.event("watched.changed");
            assertEquals(sophie.group(slug).path("id").asText(), heard.at("/data/groupId").asText());
            assertFalse(heard.toString().contains("domoor"));
            ObjectNode other = Api.object().put("expression", "domoor").put("action", "HOLD");
            sophie.api().put(watched + "/" + one.path("id").asText(), other).expecting(428);
            sophie.api().with("If-Match", "\"7\"").put(watched + "/" + one.path("id").asText(), other).expecting(412);
            sophie.api().with("If-Match", "\"" + one.path("version").asLong() + "\"").put(watched + "/" + one.path("id").asText(), other).expecting(200);
            sophie.api().delete(watched + "/" + one.path("id").asText()).expecting(204);
            await().until(() -> hers.events("watched.changed").size() == 3);

            String platform = aicha.api().post("admin/watched", Api.object().put("expression", "w" + slug).put("action", "FLAG")).expecting(201).json().path("id").asText();
            assertTrue(administrators.event("watched.changed").at("/data/groupId").isNull());
            aicha.api().delete("admin/watched/" + platform).expecting(204);
            joren.posts(slug, "Dit komt na alles");
            members.event("post.created");
            assertEquals(0, members.events("watched.changed").size());
            assertEquals(3, hers.events("watched.changed").size(), "of the platform moderators hear nothing");
        }
    }

    @Test
    void those_of_the_platform_are_for_administrators_and_a_repeated_request_adds_one() {
        joren.api().get("admin/watched").expecting(404);
        joren.api().post("admin/watched/trial", Api.object().put("text", "a")).expecting(404);
        String key = UUID.randomUUID().toString();
        ObjectNode input = Api.object().put("expression", "w" + slug).put("action", "HOLD");
        Answer first = aicha.api().with("Idempotency-Key", key).post("admin/watched", input).expecting(201);
        assertEquals(first.body(), aicha.api().with("Idempotency-Key", key).post("admin/watched", input).expecting(201).body());
        try {
            JsonNode trial = aicha.api().post("admin/watched/trial", Api.object().put("text", "Dit is W" + slug)).expecting(200).json();
            assertEquals(7, trial.at("/items/0/spots/0/from").asInt());
            assertEquals("HELD", mira.posts(slug, "Dit is w" + slug).path("state").asText());
            assertTrue(cases().at("/0/found/0/expression").isNull());
            assertEquals("w" + slug, cases().at("/0/found/0/words").asText());
        } finally {
            aicha.api().delete("admin/watched/" + first.json().path("id").asText()).expecting(204);
        }
    }

    private JsonNode add(String expression, String action) {
        return joren.api().post(watched, Api.object().put("expression", expression).put("action", action)).expecting(201).json();
    }

    private JsonNode cases() {
        return joren.api().get("groups/" + slug + "/reports").expecting(200).json().path("items");
    }

    private String refusal(String language, String expression) {
        assertEquals(200, joren.api().send("PATCH", "me", "{\"language\":\"" + language + "\"}").status());
        JsonNode problem = joren.api().post(watched, Api.object().put("expression", expression).put("action", "FLAG")).expecting(400).json();
        assertEquals("expression", problem.at("/violations/0/field").asText());
        return problem.at("/violations/0/message").asText();
    }
}
