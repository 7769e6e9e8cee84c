package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A thread that moves from a public to a closed group, a ban that is appealed, a profile that is reported: over HTTP and on sockets. */
@WholeSystem
class DecidingIT {

    @Test
    void try21_a_thread_that_moved_to_a_closed_group_is_gone_for_who_does_not_read_it_also_from_replays(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague sophie = kring.colleague(Account.FEDERAAL);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String open = AccessTriesIT.founds(lieve, "OPEN");
        String closed = AccessTriesIT.founds(lieve, "CLOSED");
        sophie.joins(open);
        mira.joins(open);
        Live earlier = Live.open(mira.api(), kring);
        JsonNode hello = earlier.frame("hello");
        earlier.close();
        try (Live live = mira.goesLive()) {
            String thread = sophie.posts(open, "Straks besloten #verhuist").path("id").asText();
            String reply = lieve.replies(thread, "Een antwoord dat meegaat").path("id").asText();
            mira.api().put("posts/" + thread + "/report", Api.object().put("kind", "CONFIDENTIAL").put("explanation", "Uit een dossier")).expecting(200);
            JsonNode about = lieve.api().get("groups/" + open + "/reports").expecting(200).json().at("/items/0");
            assertTrue(about.path("decisions").toString().contains("MOVE"), about::toString);
            decide(lieve, about, "no-such-group").expecting(404);
            decide(lieve, about, closed).expecting(200);

            assertEquals(List.of(), texts(live.event("thread.left"), "besloten"));
            for (String id : List.of(thread, reply)) {
                for (String below : List.of("", "/replies", "/history")) {
                    mira.api().get("posts/" + id + below).expecting(404);
                    sophie.api().get("posts/" + id + below).expecting(404);
                }
                mira.api().put("posts/" + id + "/reactions/LIKE", null).expecting(404);
                mira.api().post("posts/" + id + "/replies", Api.object().put("body", "x").put("capacity", "PERSONAL")).expecting(404);
            }
            assertFalse(mira.feed(open).toString().contains("besloten"));
            assertEquals(0, mira.api().get("groups/" + open + "/posts?tag=verhuist").expecting(200).json().path("items").size());
            assertEquals(0, mira.api().get("groups/" + open + "/suggestions/tags?q=verhuist").expecting(200).json().path("items").size());
            assertEquals(0, mira.group(open).path("unread").asInt());
            assertFalse(mira.api().get("me/home").expecting(200).body().contains("besloten"));
            assertFalse(mira.api().get("me/notifications").expecting(200).body().contains("meegaat"));
            mira.api().get("groups/" + closed + "/posts").expecting(403);
            JsonNode there = lieve.feed(closed).at("/items/0");
            assertEquals(thread, there.path("id").asText());
            assertEquals(reply, there.at("/lastReplies/0/id").asText());
            assertEquals("VISIBLE", there.path("state").asText());

            try (Live late = Live.open(mira.api(), kring)) {
                late.resume(hello.path("epoch").asText(), hello.path("streams"));
                late.event("thread.left");
                assertEquals(List.of(), texts(late, "besloten"));
                assertEquals(List.of(), texts(late, "meegaat"));
                assertTrue(late.events("post.created").stream().allMatch(event -> event.path("data").isEmpty()));
            }
        }
    }

    @Test
    void who_is_banned_reads_why_and_appeals_once_whatever_the_group_shows_them(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague sophie = kring.colleague(Account.FEDERAAL);
        Colleague aicha = kring.colleague(Account.BEHEERDER);
        String slug = AccessTriesIT.founds(lieve, "CLOSED");
        String group = lieve.group(slug).path("id").asText();
        sophie.joins(slug);
        sophie.api().get("me/bans/" + group).expecting(404);
        sophie.api().get("me/bans/" + UUID.randomUUID()).expecting(404);
        String id = sophie.me().path("id").asText();
        lieve.api().put("groups/" + slug + "/bans/" + id, Api.object().put("reason", "Stoort de anderen")).expecting(204);
        assertEquals(200, sophie.api().get("/bans/" + group).status());
        assertEquals(404, aicha.api().get("/bans/" + group).status());
        assertEquals("Stoort de anderen", sophie.api().get("me/bans/" + group).expecting(200).json().at("/decision/rationale").asText());
        sophie.api().post("me/bans/" + group + "/appeal", Api.object().put("text", " ")).expecting(400);
        aicha.api().post("me/bans/" + group + "/appeal", Api.object().put("text", "Voor haar")).expecting(404);
        sophie.api().post("me/bans/" + group + "/appeal", Api.object().put("text", "Ik stoor niet")).expecting(201);
        sophie.api().post("me/bans/" + group + "/appeal", Api.object().put("text", "Echt niet")).expecting(409);
        JsonNode waiting = await().until(() -> find(aicha.api().get("admin/reports?limit=100").expecting(200).json(), id), found -> found != null);
        assertEquals("BAN", waiting.path("subject").asText());
        assertTrue(waiting.path("post").isNull());
        String decision = "reports/" + waiting.path("id").asText() + "/appeal/decision";
        lieve.api().post(decision, Api.object().put("outcome", "UPHELD").put("rationale", "x")).expecting(403);
        try (Live live = sophie.goesLive()) {
            aicha.api().post(decision, Api.object().put("outcome", "OVERTURNED").put("rationale", "Te streng")).expecting(200);
            assertEquals("MEMBER", live.event("membership.changed").at("/data/membership/state").asText());
            JsonNode told = live.event("review.changed").path("data");
            assertEquals(group, told.path("groupId").asText());
            assertEquals("OVERTURNED", told.at("/decision/appeal/outcome").asText());
        }
        sophie.feed(slug);
    }

    @Test
    void a_profile_and_a_group_are_reported_to_administrators(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague sophie = kring.colleague(Account.FEDERAAL);
        Colleague aicha = kring.colleague(Account.BEHEERDER);
        String slug = AccessTriesIT.founds(lieve, "OPEN");
        JsonNode report = Api.object().put("kind", "FALSE_OFFICIAL").put("explanation", "Geen dienst");
        String handle = lieve.me().path("handle").asText();
        lieve.api().put("people/" + handle + "/report", report).expecting(403);
        lieve.api().put("groups/" + slug + "/report", report).expecting(403);
        sophie.api().put("people/no.such/report", report).expecting(404);
        sophie.api().put("groups/" + AccessTriesIT.founds(lieve, "HIDDEN") + "/report", report).expecting(404);
        sophie.api().put("groups/" + slug + "/report", Api.object().put("kind", "OTHER")).expecting(400);
        sophie.api().put("people/" + handle + "/report", report).expecting(200);
        sophie.api().put("groups/" + slug + "/report", report).expecting(200);
        lieve.api().get("groups/" + slug + "/reports").expecting(200);
        assertEquals(0, lieve.group(slug).path("openReports").asInt());
        JsonNode cases = aicha.api().get("admin/reports?limit=100").expecting(200).json().path("items");
        JsonNode about = null;
        for (JsonNode each : cases) {
            about = each.path("subject").asText().equals("GROUP") && each.at("/group/slug").asText().equals(slug) ? each : about;
        }
        String id = about.path("id").asText();
        lieve.api().get("reports/" + id).expecting(404);
        try (Live live = lieve.goesLive()) {
            aicha.api().post("reports/" + id + "/decision", Api.object().put("decision", "WARN").put("rationale", "Noem je dienst niet")).expecting(200);
            JsonNode told = live.event("review.changed").path("data");
            assertEquals(id, told.at("/decision/id").asText());
        }
        assertEquals(200, lieve.api().get("/decisions/" + id).status());
        sophie.api().get("me/decisions/" + id).expecting(404);
        String decision = lieve.api().get("me/decisions/" + id).expecting(200).body();
        assertTrue(decision.contains("Noem je dienst niet") && !decision.contains("Sophie"), decision);
        lieve.api().post("me/decisions/" + id + "/appeal", Api.object().put("text", "Het is mijn dienst")).expecting(201);
        aicha.api().post("reports/" + id + "/appeal/decision", Api.object().put("outcome", "UPHELD").put("rationale", "x")).expecting(403);
    }

    private static be.kring.driver.Answer decide(Colleague moderator, JsonNode about, String slug) {
        return moderator.api().post("reports/" + about.path("id").asText() + "/decision",
                Api.object().put("decision", "MOVE").put("rationale", "Hoort niet in het openbaar").put("group", slug));
    }

    private static JsonNode find(JsonNode page, String person) {
        for (JsonNode each : page.path("items")) {
            if (each.at("/person/id").asText().equals(person) && each.path("subject").asText().equals("BAN")) {
                return each;
            }
        }
        return null;
    }

    private static List<String> texts(Live live, String text) {
        return live.frames().stream().map(JsonNode::toString).filter(frame -> frame.contains(text)).toList();
    }

    private static List<String> texts(JsonNode frame, String text) {
        return frame.toString().contains(text) ? List.of(frame.toString()) : List.of();
    }
}
