package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.BrowserReducers;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What somebody is asked as one who may know: her tabs follow by events, and nobody else hears of it. Who is asked is put there by SQL, as the routing chooses when it likes. */
@WholeSystem
class AsksEventsIT {

    static final String NAME = "asks.changed";

    private Colleague mira;
    private Colleague lieve;
    private String slug;

    @Test
    void answers_and_events_make_fresh_asks(Kring kring, Stack stack) {
        mira = kring.colleague(Account.LOKAAL);
        lieve = kring.colleague(Account.VLAAMS);
        slug = mira.founds("Gevraagd", "OPEN");
        lieve.joins(slug);
        try (Aside database = Aside.of(stack)) {
            for (String title : List.of("Wie neemt dit?", "Wie weet dit niet?", "Wie weet dit later?", "Wat blijft?")) {
                String question = ask(title);
                database.execute("insert into question_route (post_id, stage, since, nobody_at) values ('%s', 'DONE', now(), now())", question);
                database.execute("insert into question_ask (id, post_id, person_id, stage, asked_at) values (gen_random_uuid(), '%s', '%s', 'ALL', now())", question, id(lieve));
            }
        }
        ObjectNode before = state();
        try (Live hers = lieve.goesLive(); Live others = mira.goesLive()) {
            answer("Wie neemt dit?", "TAKEN");
            answer("Wie weet dit niet?", "NOT_ME");
            answer("Wie weet dit later?", "NOT_NOW");
            await().untilAsserted(() -> {
                List<JsonNode> events = hers.events(NAME);
                JsonNode fresh = BrowserReducers.travelled(state()).path("asks");
                assertEquals(List.of("Wat blijft?"), titles(fresh));
                assertEquals(fresh, replay(before, events), "with each event once");
                assertEquals(fresh, replay(before, events.stream().flatMap(event -> Stream.of(event, event)).toList()), "with each event twice");
            });
            assertEquals(List.of(), others.events(NAME));
        }
    }

    private String ask(String title) {
        ObjectNode question = Api.object().put("title", title).put("body", "Met uitleg").put("capacity", "PERSONAL").put("language", "nl");
        question.putArray("topics");
        return mira.api().post("groups/" + slug + "/asked", question).expecting(201).json().path("id").asText();
    }

    private void answer(String title, String answer) {
        for (JsonNode each : asks()) {
            if (isOurs(each) && title(each).equals(title)) {
                lieve.api().put("me/asks/" + each.path("id").asText() + "/answer", Api.object().put("answer", answer)).expecting(200);
            }
        }
    }

    private JsonNode asks() {
        return lieve.api().get("me/asks").expecting(200).json().path("items");
    }

    /** Not of what another test asked her. */
    private List<String> titles(JsonNode asks) {
        return StreamSupport.stream(asks.spliterator(), false).filter(this::isOurs).map(AsksEventsIT::title).toList();
    }

    private boolean isOurs(JsonNode ask) {
        return ask.at("/question/group/slug").asText().equals(slug);
    }

    private static String title(JsonNode ask) {
        return ask.at("/question/question/title").asText();
    }

    private ObjectNode state() {
        ObjectNode state = Api.object();
        state.set("group", lieve.group(slug));
        state.putObject("posts").putNull("next").putArray("items");
        state.putObject("replies").put("threadId", "none").putArray("items");
        ObjectNode counts = state.putObject("counts").put("me", id(lieve)).put("notifications", 0);
        counts.putObject("groups");
        counts.putObject("requests");
        counts.putObject("reports");
        state.set("asks", asks());
        return state;
    }

    private static JsonNode replay(JsonNode before, List<JsonNode> events) {
        return BrowserReducers.apply(before, events).path("asks");
    }

    private static String id(Colleague colleague) {
        return colleague.me().path("id").asText();
    }
}
