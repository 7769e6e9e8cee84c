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

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Missions and the welcome over HTTP: the screens of the two follow by events, nobody else hears of what is between them, and what is refused is refused alike. */
@WholeSystem
class MissionEventsIT {

    static final Set<String> NAMES = Set.of("mission.changed", "experience.changed", "welcome.changed");
    private static final String SECRET = "Vertrouwelijke motivatie";

    private Colleague sophie;
    private Colleague emma;
    private Colleague noor;
    private String id;

    @BeforeEach
    void offered(Kring kring) {
        sophie = kring.colleague(Account.FEDERAAL);
        emma = kring.colleague(Account.NIEUW_LOKAAL);
        noor = kring.colleague(Account.JONG);
        emma.api().send("PATCH", "me/welcome", "{\"on\":true,\"folded\":false}").expecting(200);
        emma.api().delete("me/welcome/steps/MEET").expecting(200);
        id = sophie.api().post("missions", mission()).expecting(201).json().path("id").asText();
    }

    @Test
    void missions_and_events_make_fresh_missions() {
        apply(emma);
        ObjectNode sophiesBefore = state(sophie, "OFFERING");
        ObjectNode emmasBefore = state(emma, "APPLYING");
        try (Live sophies = sophie.goesLive(); Live emmas = emma.goesLive(); Live noors = noor.goesLive()) {
            emma.api().delete(at("application")).expecting(204);
            apply(emma);
            apply(noor);
            answer(noor, "refusal");
            answer(emma, "acceptance");
            emma.api().put(at("application/agreement"), Api.object().put("lineManager", "Jan Peeters")).expecting(200);
            complete(sophie);
            complete(emma);
            sophie.api().put(at("closed"), null).expecting(200);
            sophie.api().delete(at("closed")).expecting(200);
            JsonNode now = sophie.api().get(at("")).expecting(200).json();
            sophie.api().send("PUT", at(""), mission().put("title", "Twee dagen mee").toString()).expecting(428);
            sophie.api().with("If-Match", "\"" + now.path("version").asLong() + "\"").send("PUT", at(""), mission().put("title", "Twee dagen mee").toString()).expecting(200);
            String line = emma.api().get("people/" + emma.me().path("handle").asText() + "/experience").expecting(200).json().at("/items/0/id").asText();
            emma.api().put("me/experience/" + line, line("Anders gezegd")).expecting(200);
            emma.api().send("PATCH", "me/welcome", "{\"folded\":true}").expecting(200);
            emma.api().put("me/welcome/steps/MEET", null).expecting(200);
            emma.api().send("PATCH", "me/welcome", "{\"folded\":false}").expecting(200);
            await().until(() -> sophies.events("mission.changed").size() == 11 && emmas.events("mission.changed").size() == 9 && emmas.events("welcome.changed").size() == 3);
            assertFollows(sophiesBefore, state(sophie, "OFFERING"), sophies);
            assertFollows(emmasBefore, state(emma, "APPLYING"), emmas);
            String heard = noors.events("mission.changed").toString();
            assertFalse(heard.contains("Jan Peeters") || heard.contains(emma.me().path("handle").asText()), "what is between the two");
        }
    }

    private static void assertFollows(ObjectNode before, ObjectNode fresh, Live live) {
        List<JsonNode> events = live.frames().stream().filter(frame -> NAMES.contains(frame.path("name").asText())).toList();
        assertEquals(parts(fresh), replay(before, events), "with each event once");
        assertEquals(parts(fresh), replay(before, events.stream().flatMap(event -> Stream.of(event, event)).toList()), "with each event twice");
    }

    @Test
    void nobody_else_reads_of_an_application_and_mistakes_are_named() {
        emma.api().put(at("application"), Api.object().put("motivation", SECRET)).expecting(200);
        for (String path : List.of(at(""), "missions?limit=100", "me/missions", "me/missions?show=APPLYING", "me/notifications?limit=100")) {
            assertFalse(noor.api().get(path).expecting(200).body().contains(SECRET), path);
        }
        JsonNode seen = noor.api().get(at("")).expecting(200).json();
        assertEquals("null", seen.path("applications").toString());
        assertEquals("null", seen.path("waiting").toString());
        assertEquals("closes", sophie.api().post("missions", mission().put("closes", "2020-01-01")).expecting(400).json().at("/violations/0/field").asText());
        noor.api().get("missions?region=ATLANTIS").expecting(400);
        noor.api().get("missions?language=xx").expecting(400);
        noor.api().get("missions/" + java.util.UUID.randomUUID()).expecting(404);
        JsonNode late = emma.api().put(at("application/agreement"), Api.object().put("lineManager", "Te vroeg")).expecting(409).json();
        assertEquals("/problems/mission-moved-on", late.path("type").asText());
    }

    private void apply(Colleague who) {
        who.api().put(at("application"), Api.object().put("motivation", "Ik leer graag bij")).expecting(200);
    }

    private void answer(Colleague applicant, String what) {
        sophie.api().put(at("applications/" + application(applicant) + "/" + what), Api.object().putNull("message")).expecting(200);
    }

    private void complete(Colleague who) {
        who.api().put(at("applications/" + application(emma) + "/completion"), line("Geleerd")).expecting(200);
    }

    private String application(Colleague applicant) {
        return applicant.api().get(at("")).expecting(200).json().at("/application/id").asText();
    }

    private String at(String rest) {
        return "missions/" + id + (rest.isEmpty() ? "" : "/" + rest);
    }

    private static ObjectNode line(String words) {
        return Api.object().put("line", words).put("audience", "EVERYONE");
    }

    private static ObjectNode mission() {
        LocalDate today = LocalDate.now();
        ObjectNode mission = Api.object().putNull("group").put("title", "Een dag mee").put("description", "Wat je *ziet*").put("kind", "SHADOWING").put("online", false)
                .put("region", "BE-WNA").put("effort", 1).put("unit", "DAYS").put("begins", today.plusDays(1).toString()).put("ends", today.plusDays(20).toString())
                .put("places", 2).put("closes", today.plusDays(7).toString());
        mission.putArray("languages").add("fr").add("nl");
        return mission;
    }

    private ObjectNode state(Colleague who, String show) {
        ObjectNode state = Api.object();
        state.set("group", who.group("personeel-organisatie"));
        state.putObject("posts").putNull("next").putArray("items");
        state.putObject("replies").put("threadId", "none").putArray("items");
        ObjectNode counts = state.putObject("counts").put("me", who.me().path("id").asText()).put("notifications", 0);
        counts.putObject("groups");
        counts.putObject("requests");
        counts.putObject("reports");
        state.set("mission", who.api().get(at("")).expecting(200).json());
        state.set("missions", who.api().get("me/missions?show=" + show + "&limit=100").expecting(200).json().path("items"));
        state.set("experience", who.api().get("people/" + who.me().path("handle").asText() + "/experience").expecting(200).json().path("items"));
        state.set("welcome", who.api().get("me/welcome").expecting(200).json());
        return state;
    }

    /** Of a state what this is about; whom and what a welcome proposes moves by the minute. */
    private static ObjectNode parts(JsonNode state) {
        ObjectNode parts = Api.object();
        JsonNode travelled = BrowserReducers.travelled(state);
        List.of("mission", "missions", "experience", "welcome").forEach(part -> parts.set(part, travelled.path(part)));
        ((ObjectNode) parts.path("welcome")).remove(List.of("people", "groups", "questions", "programmes"));
        return parts;
    }

    private static JsonNode replay(JsonNode before, List<JsonNode> events) {
        return parts(BrowserReducers.apply(before, events));
    }
}
