package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Should we answer, and who? Moderators are led to a suggestion, and what they decide stays with the post, for them alone. */
@WholeSystem
class GuidedDecisionIT {

    @Test
    void what_a_moderator_decided_is_kept_for_the_moderators_of_the_group_and_for_nobody_else(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague sophie = kring.colleague(Account.FEDERAAL);
        String slug = lieve.founds("Beslissen", "OPEN");
        joren.joins(slug);
        sophie.joins(slug);
        lieve.api().put("groups/" + slug + "/members/" + joren.me().path("id").asText() + "/role", Api.object().put("role", "MODERATOR")).expecting(204);
        String post = sophie.posts(slug, "Jullie cijfers kloppen niet").path("id").asText();
        assertTrue(joren.reads(post).path("can").toString().contains("guide"));
        assertFalse(sophie.reads(post).path("can").toString().contains("guide"));

        JsonNode guide = joren.api().get("posts/" + post + "/guidance").expecting(200).json();
        List<Integer> answers = firstWay(guide);
        try (Live other = lieve.goesLive(); Live author = sophie.goesLive()) {
            UUID key = UUID.randomUUID();
            JsonNode kept = keep(joren.api().with("Idempotency-Key", key.toString()), post, guide, answers, "Het klopt en is scherp").expecting(201).json();
            assertEquals(kept, keep(joren.api().with("Idempotency-Key", key.toString()), post, guide, answers, "Het klopt en is scherp").expecting(201).json());
            assertEquals(answers.size(), kept.path("steps").size());
            assertEquals("Joren De Smet", kept.at("/by/name").asText());
            JsonNode told = other.event("guidance.changed").path("data");
            assertEquals(post, told.path("postId").asText());
            assertEquals(kept, told.path("path"));
            assertEquals(List.of(kept), items(lieve, post));
            sophie.posts(slug, "Nog iets");
            author.event("post.created");
            assertTrue(author.frames().stream().noneMatch(frame -> frame.toString().contains("scherp") || frame.toString().contains("guidance")), "not told to the author");
        }
        for (String path : List.of("guidance", "guidance/paths")) {
            sophie.api().get("posts/" + post + "/" + path).expecting(403);
            kring.colleague(Account.BEHEERDER).api().get("posts/" + post + "/" + path).expecting(403);
        }
        keep(sophie.api(), post, guide, answers, "Ik ook").expecting(403);
        JsonNode entry = lieve.api().get("groups/" + slug + "/audit").expecting(200).json().at("/items/0");
        assertEquals("post.guided", entry.path("action").asText());
        assertFalse(entry.toString().contains("scherp"), "the reason stays with the post");
    }

    @Test
    void what_does_not_end_at_a_suggestion_is_not_kept_and_what_is_taken_back_takes_its_paths_along(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        String slug = lieve.founds("Beslissen", "OPEN");
        String post = lieve.posts(slug, "Neem ik terug").path("id").asText();
        JsonNode guide = lieve.api().get("posts/" + post + "/guidance").expecting(200).json();
        List<Integer> answers = firstWay(guide);
        keep(lieve.api(), post, guide, answers.subList(0, 1), "Te kort").expecting(400);
        keep(lieve.api(), post, guide, List.of(9), "Bestaat niet").expecting(400);
        keep(lieve.api(), post, guide, answers, " ").expecting(400);
        lieve.api().post("posts/" + post + "/guidance/paths", choice(999_999, answers, "Geen versie")).expecting(400);
        keep(lieve.api(), post, guide, answers, "Goed").expecting(201);
        lieve.replies(post, "Een antwoord houdt de plaats");
        lieve.api().delete("posts/" + post).expecting(204);
        lieve.api().get("posts/" + post + "/guidance/paths").expecting(404);
        String archived = lieve.posts(slug, "Blijft leesbaar").path("id").asText();
        keep(lieve.api(), archived, guide, answers, "Nu nog").expecting(201);
        lieve.api().put("groups/" + slug + "/archive", null).expecting(204);
        assertEquals(1, items(lieve, archived).size());
        assertEquals(0, lieve.api().get("posts/" + archived + "/guidance").expecting(200).json().path("can").size());
        keep(lieve.api(), archived, guide, answers, "Te laat").expecting(409);
    }

    @Test
    void who_has_no_mandate_is_told_who_has_one(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague mira = kring.colleague(Account.LOKAAL);
        Colleague aicha = kring.colleague(Account.BEHEERDER);
        String slug = lieve.founds("Beslissen", "OPEN");
        mira.joins(slug);
        String post = mira.posts(slug, "Wie antwoordt?").path("id").asText();
        String organisation = mira.me().at("/organisation/id").asText();
        int before = lieve.api().get("posts/" + post + "/guidance").expecting(200).json().path("spokespeople").size();
        String mandate = aicha.api().post("admin/mandates", Api.object().put("personId", mira.me().path("id").asText()).put("organisationId", organisation)
                .put("from", "2026-01-01").putNull("until")).expecting(201).json().path("id").asText();
        JsonNode who = lieve.api().get("posts/" + post + "/guidance").expecting(200).json().path("spokespeople");
        assertTrue(who.toString().contains("Mira Bastiaens") && who.toString().contains(organisation), who::toString);
        aicha.api().delete("admin/mandates/" + mandate).expecting(204);
        assertEquals(before, lieve.api().get("posts/" + post + "/guidance").expecting(200).json().path("spokespeople").size());
    }

    @Test
    void administrators_edit_it_and_what_was_kept_before_keeps_its_words(Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague aicha = kring.colleague(Account.BEHEERDER);
        String slug = lieve.founds("Beslissen", "OPEN");
        String post = lieve.posts(slug, "Voor en na").path("id").asText();
        JsonNode guide = lieve.api().get("posts/" + post + "/guidance").expecting(200).json();
        JsonNode kept = keep(lieve.api(), post, guide, firstWay(guide), "Voor de wijziging").expecting(201).json();

        lieve.api().get("admin/guide").expecting(404);
        ObjectNode saved = (ObjectNode) aicha.api().get("admin/guide").expecting(200).json();
        ObjectNode wanted = Api.object();
        wanted.set("questions", saved.path("questions").deepCopy());
        wanted.set("suggestions", saved.path("suggestions").deepCopy());
        ((ObjectNode) wanted.at("/questions/0/text")).put("nl", "Klopt het " + UUID.randomUUID() + "?");
        long version = saved.path("version").asLong();
        change(lieve, version, wanted).expecting(404);
        ObjectNode back = wanted.deepCopy();
        ((ObjectNode) back.at("/questions/1/answers/0")).put("to", back.at("/questions/0/id").asText());
        ((ObjectNode) back.at("/suggestions/0/title")).remove("de");
        JsonNode refused = change(aicha, version, back).expecting(400).json().path("violations");
        assertTrue(refused.findValuesAsText("field").containsAll(List.of("questions.1.answers.0.to", "suggestions.0.title.de")), refused::toString);
        JsonNode changed = change(aicha, version, wanted).expecting(200).json();
        assertEquals(version + 1, changed.path("version").asLong());
        assertEquals("Aïcha Kaddour", changed.at("/savedBy/name").asText());
        change(aicha, version, wanted).expecting(412);

        assertEquals(List.of(kept), items(lieve, post), "in the words that were read then");
        assertEquals(wanted.at("/questions/0/text/nl"), lieve.api().get("posts/" + post + "/guidance").expecting(200).json().at("/questions/0/text/nl"));
        keep(lieve.api(), post, guide, firstWay(guide), "Nog met de vorige versie voor zich").expecting(201);
        JsonNode act = aicha.api().get("admin/audit?action=guide.changed").expecting(200).json().at("/items/0");
        assertEquals(version + 1, act.at("/detail/version").asLong(), act::toString);
        ObjectNode again = Api.object();
        again.set("questions", saved.path("questions"));
        again.set("suggestions", saved.path("suggestions"));
        change(aicha, version + 1, again).expecting(200);
    }

    /** By the first answer of each question. */
    static List<Integer> firstWay(JsonNode guide) {
        List<Integer> answers = new java.util.ArrayList<>();
        String at = guide.at("/questions/0/id").asText();
        while (true) {
            JsonNode question = null;
            for (JsonNode each : guide.path("questions")) {
                question = each.path("id").asText().equals(at) ? each : question;
            }
            if (question == null) {
                return answers;
            }
            answers.add(0);
            at = question.at("/answers/0/to").asText();
        }
    }

    static Answer keep(Api api, String post, JsonNode guide, List<Integer> answers, String rationale) {
        return api.post("posts/" + post + "/guidance/paths", choice(guide.path("version").asLong(), answers, rationale));
    }

    private static ObjectNode choice(long version, List<Integer> answers, String rationale) {
        ObjectNode choice = Api.object().put("version", version).put("rationale", rationale);
        answers.forEach(choice.putArray("answers")::add);
        return choice;
    }

    private static Answer change(Colleague administrator, long version, JsonNode guide) {
        return administrator.api().with("If-Match", "\"" + version + "\"").put("admin/guide", guide);
    }

    private static List<JsonNode> items(Colleague moderator, String post) {
        List<JsonNode> items = new java.util.ArrayList<>();
        moderator.api().get("posts/" + post + "/guidance/paths").expecting(200).json().path("items").forEach(items::add);
        return items;
    }
}
