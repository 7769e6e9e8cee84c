package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.BrowserReducers;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** State and events make fresh state when an answer with marks is hidden, and when it is shown again. */
@WholeSystem
class HiddenAnswersIT {

    @Test
    void state_and_events_make_fresh_state_while_an_answer_is_hidden_and_after_it(Kring kring) {
        Colleague mira = kring.signsIn(Account.LOKAAL);
        Colleague lieve = kring.signsIn(Account.VLAAMS);
        String slug = mira.founds("Vragen", "OPEN");
        lieve.joins(slug);
        ObjectNode asked = Api.object().put("title", "Hoe tellen we reistijd?").put("body", "Met wat uitleg erbij").put("capacity", "PERSONAL").put("language", "nl");
        asked.putArray("topics");
        String id = mira.api().post("groups/" + slug + "/asked", asked).expecting(201).json().path("id").asText();
        String reply = lieve.replies(id, "Zo").path("id").asText();
        mira.api().put("questions/" + id + "/accepted", Api.object().put("replyId", reply)).expecting(200);
        mira.api().put("questions/" + id + "/helpful/" + reply, null).expecting(200);
        mira.api().put("questions/" + id + "/outdated/" + reply, Api.object().putNull("newer")).expecting(200);
        ObjectNode before = QuestionsSeen.state(lieve, slug);
        String accepted = question(before);
        try (Live live = lieve.goesLive()) {
            mira.api().put("posts/" + reply + "/hidden", Api.object().put("reason", "Vergissing")).expecting(200);
            ObjectNode hidden = QuestionsSeen.state(lieve, slug);
            assertEquals("OPEN", hidden.at("/posts/items/0/question/state").asText());
            assertEquals(question(hidden), question(BrowserReducers.apply(before, heard(live, hidden))), "hidden");
            mira.api().delete("posts/" + reply + "/hidden").expecting(200);
            ObjectNode shown = QuestionsSeen.state(lieve, slug);
            assertEquals(accepted, question(shown), "as it was");
            List<JsonNode> events = heard(live, shown);
            assertEquals(accepted, question(BrowserReducers.apply(hidden, events)), "shown again");
            List<JsonNode> twice = new ArrayList<>();
            events.forEach(event -> twice.addAll(List.of(event, event)));
            assertEquals(accepted, question(BrowserReducers.apply(before, twice)), "all of it, each twice");
        }
    }

    /** What the feed says of the question, and the list of questions. */
    private static String question(JsonNode state) {
        JsonNode travelled = BrowserReducers.travelled(state);
        return travelled.at("/posts/items/0/question") + " " + travelled.at("/questions/0/question");
    }

    /** All events of the group up to this state. */
    private static List<JsonNode> heard(Live live, JsonNode state) {
        String stream = "group:" + state.at("/group/id").asText();
        long head = state.at("/posts/head").asLong();
        await().until(() -> live.frames().stream().anyMatch(frame -> frame.path("stream").asText().equals(stream) && frame.path("seq").asLong() == head));
        return live.frames().stream().filter(frame -> frame.path("stream").asText().equals(stream) && frame.path("type").asText().equals("event") && frame.path("seq").asLong() <= head).toList();
    }
}
