package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.BrowserReducers;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Leaving, thanks and suggestions over HTTP: all tabs of the persons concerned follow by events, and nobody else hears or finds anything of it. */
@WholeSystem
class HandoverEventsIT {

    static final List<String> NAMES = List.of("handover.changed", "thanks.changed", "suggestion.dismissed");
    private static final String LAST_DAY = LocalDate.now().plusMonths(3).toString();

    private Colleague noor;
    private Colleague sophie;
    private Colleague mira;
    private Colleague aicha;
    private String handle;

    @BeforeEach
    void people(Kring kring) {
        noor = kring.colleague(Account.JONG);
        sophie = kring.colleague(Account.FEDERAAL);
        mira = kring.colleague(Account.LOKAAL);
        aicha = kring.colleague(Account.BEHEERDER);
        handle = noor.me().path("handle").asText();
        noor.api().put("me/expertise/archaeology", Api.object().put("level", "EXPERT").put("evidence", "").put("audience", "EVERYONE")).expecting(200);
        everybody_stays();
    }

    @AfterEach
    void everybody_stays() {
        noor.stays();
        sophie.stays();
    }

    @Test
    void events_make_the_fresh_state_of_both_and_of_nobody_else() {
        String slug = noor.founds("Overdracht", "OPEN");
        String text = "Het depot " + slug;
        sophie.joins(slug);
        String post = noor.posts(slug, "Wat ik weet").path("id").asText();
        ObjectNode hers = state(noor);
        ObjectNode heirs = state(sophie);
        try (Live noors = noor.goesLive(); Live sophies = sophie.goesLive(); Live others = mira.goesLive()) {
            noor.api().put("me/handover/departure", lastDay()).expecting(200);
            noor.api().put("me/handover/heirs/archaeology", Api.object().put("heir", handle(sophie))).expecting(200);
            sophie.api().put("me/handover/inherited/archaeology/from/" + handle, Api.object().put("accept", true)).expecting(200);
            noor.api().put("me/handover/interview/PROUD", Api.object().put("text", text)).expecting(200);
            noor.api().post("me/handover/interview/PROUD/article", Api.object().put("group", slug).put("topic", "archaeology")).expecting(201);
            JsonNode thanks = sophie.api().put("posts/" + post + "/thanks", Api.object().putNull("line")).expecting(200).json();
            sophie.api().put("posts/" + post + "/thanks", Api.object().put("line", "Merci")).expecting(200);
            String second = sophie.api().put("posts/" + noor.posts(slug, "En dit").path("id").asText() + "/thanks", Api.object()).expecting(200).json().path("id").asText();
            noor.api().delete("me/thanks/" + second).expecting(204);
            noor.api().put("me/suggestions/tourism/dismissed", Api.object()).expecting(204);
            assertEquals(404, mira.api().get("me/thanks/" + thanks.path("id").asText()).status());
            await().until(() -> noors.events("handover.changed").size() == 5 && noors.events("thanks.changed").size() == 4 && sophies.events("handover.changed").size() == 2);
            assertFresh(noor, hers, noors);
            assertFresh(sophie, heirs, sophies);
            noor.api().delete("me/handover/departure").expecting(204);
            await().until(() -> sophies.events("handover.changed").size() == 3);
            assertFresh(sophie, heirs, sophies);
            assertTrue(NAMES.stream().allMatch(name -> others.events(name).isEmpty()), "nobody else");
        }
        assertTrue(mira.api().get("topics/archaeology/farewells").expecting(200).body().contains(text));
    }

    @Test
    void what_an_administrator_notes_is_on_record_and_on_no_other_screen() {
        String id = noor.me().path("id").asText();
        assertEquals(404, mira.api().put("admin/departures/" + id, lastDay()).status());
        aicha.api().put("admin/departures/" + id, lastDay()).expecting(200);
        for (Colleague reader : List.of(mira, aicha)) {
            for (String path : List.of("people/" + handle, "people/" + handle + "/expertise", "topics/archaeology/people?limit=100", "search?q=" + handle, "me/handover")) {
                assertFalse(reader.api().get(path).expecting(200).body().contains(LAST_DAY), path);
            }
        }
        assertEquals(400, noor.api().put("me/handover/departure", Api.object().put("lastDay", "2020-01-01")).status());
        aicha.api().delete("admin/departures/" + id).expecting(204);
        assertEquals(404, aicha.api().delete("admin/departures/" + id).status());
        String acts = aicha.api().get("admin/audit?subject=person:" + id).expecting(200).json().path("items").toString();
        assertTrue(acts.contains("departure.noted") && acts.contains("departure.withdrawn"), acts);
    }

    private static void assertFresh(Colleague reader, ObjectNode before, Live live) {
        List<JsonNode> events = live.frames().stream().filter(frame -> NAMES.contains(frame.path("name").asText())).toList();
        ObjectNode fresh = parts(state(reader));
        assertEquals(fresh, replay(before, events), "with each event once");
        assertEquals(fresh, replay(before, events.stream().flatMap(event -> Stream.of(event, event)).toList()), "with each event twice");
    }

    private static ObjectNode state(Colleague reader) {
        ObjectNode state = Api.object();
        state.set("group", reader.group("personeel-organisatie"));
        state.putObject("posts").putNull("next").putArray("items");
        state.putObject("replies").put("threadId", "none").putArray("items");
        ObjectNode counts = state.putObject("counts").put("me", reader.me().path("id").asText()).put("notifications", 0);
        counts.putObject("groups");
        counts.putObject("requests");
        counts.putObject("reports");
        state.set("handover", reader.api().get("me/handover").expecting(200).json());
        state.set("received", reader.api().get("me/thanks?limit=100").expecting(200).json().path("items"));
        state.set("suggestions", reader.api().get("me/suggestions").expecting(200).json().path("items"));
        return state;
    }

    /** Of a state what this is about. */
    private static ObjectNode parts(JsonNode state) {
        ObjectNode parts = Api.object();
        JsonNode travelled = BrowserReducers.travelled(state);
        List.of("handover", "received", "suggestions").forEach(name -> parts.set(name, travelled.path(name)));
        return parts;
    }

    private static JsonNode replay(JsonNode before, List<JsonNode> events) {
        return parts(BrowserReducers.apply(before, events));
    }

    private static ObjectNode lastDay() {
        return Api.object().put("lastDay", LAST_DAY);
    }

    private static String handle(Colleague colleague) {
        return colleague.me().path("handle").asText();
    }
}
