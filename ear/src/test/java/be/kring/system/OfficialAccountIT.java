package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The badge of an official account stands by its name everywhere and at once, and nobody takes a name that looks like it. */
@WholeSystem
class OfficialAccountIT {

    @Test
    void an_account_is_verified_and_that_is_withdrawn_on_every_screen(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague mira = kring.colleague(Account.LOKAAL);
        Colleague jonas = kring.signsIn(Account.NIEUW_FEDERAAL);
        Colleague aicha = kring.colleague(Account.BEHEERDER);
        String id = jonas.me().path("id").asText();
        aicha.api().delete("admin/official/accounts/" + id).expecting(204);
        String slug = lieve.founds("Officieel", "OPEN");
        jonas.joins(slug);
        mira.joins(slug);
        String post = jonas.posts(slug, "Onze mededeling").path("id").asText();
        String asked = lieve.posts(slug, "Vraag het aan @" + jonas.me().path("handle").asText()).path("id").asText();
        ObjectNode organisation = Api.object().put("organisationId", jonas.me().at("/organisation/id").asText());
        lieve.api().put("admin/official/accounts/" + id, organisation).expecting(404);

        try (Live live = mira.goesLive()) {
            aicha.api().put("admin/official/accounts/" + id, organisation).expecting(200);
            aicha.api().put("admin/official/accounts/" + id, organisation).expecting(200);
            JsonNode told = live.event("badge.changed", each -> each.at("/data/person/id").asText().equals(id)).at("/data/person");
            assertEquals(id, told.path("id").asText());
            assertEquals("Aïcha Kaddour", told.at("/official/by").asText());
            assertEquals(told.path("official"), mira.reads(post).at("/author/official"));
            assertEquals(told.path("official"), mira.reads(asked).at("/mentioned/0/official"));
            assertEquals(told.path("official"), mira.api().get("people/" + told.path("handle").asText()).expecting(200).json().path("official"));
            assertTrue(mira.api().get("groups/" + slug + "/members?limit=100").expecting(200).body().contains("\"by\":\"Aïcha Kaddour\""));
            assertTrue(mira.feed(slug).toString().contains("\"by\":\"Aïcha Kaddour\""));
            String profile = mira.api().get("/people/" + told.path("handle").asText()).body();
            assertTrue(profile.contains("official-mark") && profile.contains("role=\"img\""), "on the profile");
            assertFalse(mira.api().get("/people/" + lieve.me().path("handle").asText()).body().contains("official-mark"));

            aicha.api().delete("admin/official/accounts/" + id).expecting(204);
            aicha.api().delete("admin/official/accounts/" + id).expecting(204);
            mira.posts(slug, "Daarna");
            live.event("post.created");
            assertEquals(2, live.events("badge.changed").size(), "once each");
            assertTrue(mira.reads(post).at("/author/official").isNull());
            assertTrue(mira.feed(slug).at("/items").findValues("official").stream().allMatch(JsonNode::isNull));
        }
        String acts = aicha.api().get("admin/audit?subject=person:" + id).expecting(200).json().path("items").toString();
        assertTrue(acts.contains("official.verified") && acts.contains("official.withdrawn"), acts);
    }

    @Test
    void names_of_groups_that_look_official_are_refused_and_those_that_were_there_are_listed(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague emma = kring.colleague(Account.NIEUW_LOKAAL);
        Colleague aicha = kring.colleague(Account.BEHEERDER);
        String id = emma.me().path("id").asText();
        aicha.api().delete("admin/official/accounts/" + id).expecting(204);
        String before = lieve.api().post("groups", group("Emm\u0430 Peeters")).expecting(201).json().path("slug").asText();
        String plain = lieve.api().post("groups", group("Onze groep \u2713\uD83D\uDEE1\uFE0F")).expecting(201).json().path("slug").asText();
        assertEquals("Onze groep", lieve.group(plain).at("/names/nl").asText(), "without what looks like a badge");
        aicha.api().put("admin/official/accounts/" + id, Api.object().put("organisationId", emma.me().at("/organisation/id").asText())).expecting(200);
        try {
            for (String name : new String[] {"Emma Peeters", "emma  peeters", "\u0415mma Peeters", "\uFF25\uFF4D\uFF4D\uFF41 Peeters", "Em\u200Bma Peeters", "\u202EEmma Peeters", "Emma Peeters \u2705",
                "Emma Peeters (officieel)"}) {
                JsonNode refused = lieve.api().post("groups", group(name)).expecting(400).json().at("/violations/0");
                assertEquals("names.nl", refused.path("field").asText(), name);
                assertTrue(refused.path("message").asText().contains("officieel account"), refused::toString);
            }
            ObjectNode renamed = Api.object();
            renamed.putObject("names").put("nl", "Emma Peeters");
            lieve.api().patch("groups/" + plain, lieve.group(plain).path("version").asLong(), renamed).expecting(400);
            lieve.api().patch("groups/" + before, lieve.group(before).path("version").asLong(), Api.object().put("colour", "rose")).expecting(200);
            emma.api().post("groups", group("Emma Peeters")).expecting(201);

            JsonNode listed = find(aicha, "/groups/" + before + "/about");
            assertEquals("GROUP", listed.path("kind").asText());
            String decision = "admin/official/look-alikes/" + listed.path("id").asText() + "/decision";
            lieve.api().put(decision, Api.object().put("decision", "FINE")).expecting(404);
            aicha.api().put(decision, Api.object().put("decision", "HANDED_OVER").put("note", "Aan de eigenaar")).expecting(204);
            aicha.api().put(decision, Api.object().put("decision", "FINE")).expecting(409);
            assertTrue(find(aicha, "/groups/" + before + "/about").isMissingNode());
        } finally {
            aicha.api().delete("admin/official/accounts/" + id).expecting(204);
        }
        lieve.api().post("groups", group("Emma Peeters")).expecting(201);
    }

    private static ObjectNode group(String name) {
        ObjectNode group = Api.object().put("slug", "g-" + UUID.randomUUID()).put("visibility", "OPEN").put("joinPolicy", "OPEN").put("colour", "teal");
        group.putObject("names").put("nl", name);
        group.putObject("descriptions").put("nl", "Een groep voor een test");
        return group;
    }

    private static JsonNode find(Colleague administrator, String address) {
        for (JsonNode each : administrator.api().get("admin/official/look-alikes?limit=100").expecting(200).json().path("items")) {
            if (each.path("address").asText().equals(address)) {
                return each;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
