package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.BrowserReducers;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Expertise and parts of profiles over HTTP: all tabs of a person follow by events, nobody else hears of it, and refusals are in the language of the caller. */
@WholeSystem
class ExpertiseEventsIT {

    static final List<String> NAMES = List.of("expertise.changed", "profile.changed");
    /** Of which administrators hear no more than that there is something to fetch. */
    static final String TOPICS = "topics.changed";

    private Colleague noor;
    private Colleague sophie;
    private Colleague aicha;
    private String handle;

    @BeforeEach
    void people(Kring kring) {
        noor = kring.colleague(Account.JONG);
        sophie = kring.colleague(Account.FEDERAAL);
        aicha = kring.colleague(Account.BEHEERDER);
        handle = noor.me().path("handle").asText();
        noor.api().delete("me/expertise/archaeology").expecting(204);
        noor.api().delete("me/expertise/tourism").expecting(204);
        noor.api().delete("me/parts/REACH").expecting(204);
        noor.api().delete("me/parts/BIOGRAPHY").expecting(204);
    }

    @Test
    void claims_and_events_make_fresh_claims() {
        noor.api().put("me/expertise/tourism", claim("LEARNING", "EVERYONE")).expecting(200);
        ObjectNode before = state();
        try (Live hers = noor.goesLive(); Live others = sophie.goesLive(); Live administrators = aicha.goesLive()) {
            noor.api().put("me/expertise/archaeology", claim("PRACTISING", "EVERYONE")).expecting(200);
            sophie.api().put(said("archaeology"), Api.object().put("sentence", "Vu sur un chantier")).expecting(200);
            sophie.api().put(said("archaeology"), Api.object().put("sentence", "Vu sur deux chantiers")).expecting(200);
            noor.api().put(hidden("archaeology"), Api.object()).expecting(204);
            noor.api().delete(hidden("archaeology")).expecting(204);
            sophie.api().put(said("tourism"), Api.object().put("sentence", "Passe partout")).expecting(200);
            sophie.api().delete(said("tourism")).expecting(204);
            noor.api().delete("me/expertise/archaeology/endorsements/" + sophie.me().path("handle").asText()).expecting(204);
            noor.api().put("me/expertise/archaeology", claim("EXPERT", "ONLY_ME")).expecting(200);
            noor.api().delete("me/expertise/tourism").expecting(204);
            String into = accepted();
            noor.api().put("me/expertise/" + into, claim("LEARNING", "EVERYONE")).expecting(200);
            String merged = accepted();
            noor.api().put("me/expertise/" + merged, claim("EXPERT", "EVERYONE")).expecting(200);
            aicha.api().put("admin/topics/" + id(merged) + "/merging", Api.object().put("into", id(into))).expecting(200);
            rename(into);
            noor.api().put("me/parts/REACH", part("Bel me")).expecting(200);
            noor.api().put("me/parts/BIOGRAPHY", part("Ik ben *Noor*")).expecting(200);
            noor.api().delete("me/parts/REACH").expecting(204);
            await().until(() -> hers.events("expertise.changed").size() == 14 && hers.events("profile.changed").size() == 3);
            List<JsonNode> events = hers.frames().stream().filter(frame -> NAMES.contains(frame.path("name").asText())).toList();
            ObjectNode fresh = parts(state());
            assertEquals(fresh, replay(before, events), "with each event once");
            assertEquals(fresh, replay(before, events.stream().flatMap(event -> Stream.of(event, event)).toList()), "with each event twice");
            await().until(() -> administrators.events(TOPICS).size() >= 5);
            assertEquals(List.of(), others.events("expertise.changed"));
            assertEquals(List.of(), others.events(TOPICS));
            assertEquals(List.of(), others.events("profile.changed"));
        }
    }

    @Test
    void what_a_profile_does_not_show_no_answer_does() {
        noor.api().put("me/expertise/archaeology", Api.object().put("level", "EXPERT").put("evidence", "Opgraving Waterdonk").put("audience", "ONLY_ME")).expecting(200);
        sophie.api().put(said("archaeology"), Api.object().put("sentence", "Vu")).expecting(404);
        sophie.api().get("people/" + handle + "/expertise/archaeology/endorsements").expecting(404);
        for (Colleague reader : List.of(sophie, aicha)) {
            for (String path : List.of("people/" + handle + "/expertise", "topics/archaeology/people?limit=100", "topics/archaeology")) {
                assertFalse(reader.api().get(path).expecting(200).body().contains("Opgraving"), path);
            }
            assertFalse(reader.api().get("topics/archaeology/people?limit=100").body().contains(noor.me().path("id").asText()));
        }
    }

    @Test
    void a_mistake_is_refused_in_the_language_of_the_caller() {
        String before = sophie.me().path("language").asText();
        sophie.prefers("de");
        JsonNode refusal = sophie.api().post("topics", Api.object().set("names", Api.object().put("de", "Telearbeit"))).expecting(400).json();
        assertEquals("Es gibt schon ein Thema mit diesem Namen.", refusal.at("/violations/0/message").asText());
        assertEquals("names.de", refusal.at("/violations/0/field").asText());
        sophie.api().put("people/" + sophie.me().path("handle").asText() + "/expertise/digital-identity/endorsement", Api.object().put("sentence", "Ich")).expecting(403);
        sophie.api().put("me/expertise/no-such-topic", claim("EXPERT", "EVERYONE")).expecting(404);
        sophie.api().get("topics?language=xx").expecting(400);
        sophie.api().get("topics?q=%25_").expecting(200);
        sophie.prefers(before);
    }

    private ObjectNode state() {
        ObjectNode state = Api.object();
        JsonNode group = noor.group("personeel-organisatie");
        state.set("group", group);
        state.putObject("posts").putNull("next").putArray("items");
        state.putObject("replies").put("threadId", "none").putArray("items");
        ObjectNode counts = state.putObject("counts").put("me", noor.me().path("id").asText()).put("notifications", 0);
        counts.putObject("groups");
        counts.putObject("requests");
        counts.putObject("reports");
        state.set("parts", noor.api().get("people/" + handle + "/parts").expecting(200).json().path("items"));
        state.set("expertise", noor.api().get("people/" + handle + "/expertise").expecting(200).json().path("items"));
        return state;
    }

    /** Of a state what this is about. */
    private static ObjectNode parts(JsonNode state) {
        ObjectNode parts = Api.object();
        JsonNode travelled = BrowserReducers.travelled(state);
        parts.set("expertise", travelled.path("expertise"));
        parts.set("parts", travelled.path("parts"));
        return parts;
    }

    private static JsonNode replay(JsonNode before, List<JsonNode> events) {
        return parts(BrowserReducers.apply(before, events));
    }

    /** A new topic of the vocabulary. @return its slug */
    private String accepted() {
        ObjectNode proposal = Api.object();
        proposal.putObject("names").put(aicha.me().path("language").asText(), "Proef " + UUID.randomUUID());
        JsonNode topic = aicha.api().post("topics", proposal).expecting(201).json();
        aicha.api().put("admin/topics/" + topic.path("id").asText() + "/decision", Api.object().put("outcome", "ACCEPTED")).expecting(200);
        return topic.path("slug").asText();
    }

    /** What is claimed has the new name on a profile that is open. */
    private void rename(String slug) {
        JsonNode topic = aicha.api().get("topics/" + slug).expecting(200).json();
        ObjectNode other = Api.object();
        other.putObject("names").put(aicha.me().path("language").asText(), "Andere naam " + UUID.randomUUID());
        aicha.api().with("If-Match", "\"" + topic.path("version").asText() + "\"").put("admin/topics/" + topic.path("id").asText(), other).expecting(200);
    }

    private String id(String slug) {
        return aicha.api().get("topics/" + slug).expecting(200).json().path("id").asText();
    }

    private String said(String slug) {
        return "people/" + handle + "/expertise/" + slug + "/endorsement";
    }

    private String hidden(String slug) {
        return "me/expertise/" + slug + "/endorsements/" + sophie.me().path("handle").asText() + "/hidden";
    }

    private static ObjectNode part(String text) {
        return Api.object().put("text", text).put("audience", "EVERYONE");
    }

    private static ObjectNode claim(String level, String audience) {
        return Api.object().put("level", level).put("evidence", "").put("audience", audience);
    }
}
