package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.BrowserReducers;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A colleague asks, another answers, and every open page follows; of closed and hidden groups nobody else learns a thing. */
@WholeSystem
class AskingIT {

    static final String NAME = "question.changed";

    @Test
    void a_question_is_asked_once_found_by_who_is_about_to_ask_the_same_and_accepted(Kring kring) {
        Colleague mira = kring.colleague(Account.LOKAAL);
        Colleague lieve = kring.colleague(Account.VLAAMS);
        String slug = mira.founds("Vragen", "OPEN");
        lieve.joins(slug);
        String word = "telewerk" + UUID.randomUUID().toString().substring(0, 8);
        String key = UUID.randomUUID().toString();
        JsonNode question = ask(mira.api().with("Idempotency-Key", key), slug, "Wie heeft een regeling voor " + word + "?").expecting(201).json();
        assertEquals(question, ask(mira.api().with("Idempotency-Key", key), slug, "Wie heeft een regeling voor " + word + "?").expecting(201).json());
        assertEquals("OPEN", question.at("/question/state").asText());
        String id = question.path("id").asText();
        assertEquals("Wie heeft een regeling voor " + word + "?", lieve.feed(slug).at("/items/0/question/title").asText());
        assertEquals(id, lieve.api().get("questions/similar?q=regelingen+" + word).expecting(200).json().at("/items/0/id").asText());
        ask(mira.api(), slug, " ").expecting(400);
        mira.api().post("groups/" + slug + "/asked", body("Titel").put("extra", 1)).expecting(400);

        assertEquals("claim", lieve.api().get("questions/" + id).expecting(200).json().at("/can/0").asText());
        assertEquals("Lieve Vermeulen", act(lieve, id, "claim").at("/question/claimedBy/name").asText());
        lieve.api().put("questions/" + id + "/closed", null).expecting(403);
        String reply = lieve.replies(id, "Wij hebben er een").path("id").asText();
        JsonNode accepted = mira.api().put("questions/" + id + "/accepted", Api.object().put("replyId", reply)).expecting(200).json();
        assertEquals("ACCEPTED", accepted.at("/question/state").asText());
        assertEquals(reply, accepted.at("/answer/id").asText());
        mira.api().put("questions/" + id + "/accepted", Api.object().put("replyId", id)).expecting(404);
        lieve.api().put("questions/" + id + "/claim", null).expecting(409);
        assertEquals(id, mira.api().get("groups/" + slug + "/asked?show=ACCEPTED").expecting(200).json().at("/items/0/id").asText());
        assertEquals(id, mira.api().get("me/questions").expecting(200).json().at("/items/0/id").asText());
    }

    @Test
    void of_a_closed_or_hidden_group_nobody_else_learns_a_thing(Kring kring) {
        Colleague mira = kring.colleague(Account.LOKAAL);
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague sophie = kring.colleague(Account.FEDERAAL);
        for (String visibility : List.of("CLOSED", "HIDDEN")) {
            String slug = mira.founds("Vragen", "OPEN");
            lieve.joins(slug);
            mira.api().patch("groups/" + slug, mira.group(slug).path("version").asLong(), Api.object().put("visibility", visibility)).expecting(200);
            String word = "geheim" + UUID.randomUUID().toString().substring(0, 8);
            String id = ask(mira.api(), slug, "Iets " + word).expecting(201).json().path("id").asText();
            String reply = lieve.replies(id, "Antwoord").path("id").asText();
            String random = UUID.randomUUID().toString();
            try (Live live = sophie.goesLive(); Live member = lieve.goesLive()) {
                for (String what : List.of("", "/claim", "/closed", "/reopened", "/helpful/" + reply)) {
                    String method = what.isEmpty() ? "GET" : "PUT";
                    Answer there = sophie.api().send(method, "questions/" + id + what, null);
                    Answer nowhere = sophie.api().send(method, "questions/" + random + what, null);
                    assertEquals(404, there.status(), what);
                    assertEquals(nowhere.status(), there.status(), what);
                }
                sophie.api().get("groups/" + slug + "/asked").expecting(visibility.equals("HIDDEN") ? 404 : 403);
                assertEquals(0, sophie.api().get("questions/similar?q=" + word).expecting(200).json().path("items").size());
                assertEquals(1, lieve.api().get("questions/similar?q=" + word).expecting(200).json().path("items").size());
                act(lieve, id, "helpful/" + reply, 403);
                mira.api().put("questions/" + id + "/accepted", Api.object().put("replyId", reply)).expecting(200);
                member.event("question.changed", event -> event.toString().contains("ACCEPTED"));
                String elsewhere = sophie.founds("Elders", "OPEN");
                live.event("membership.changed", event -> event.toString().contains(elsewhere));
                String later = sophie.posts(elsewhere, "Iets anders").path("id").asText();
                live.event("post.created", event -> event.toString().contains(later));
                assertFalse(live.frames().toString().contains(id), "members have it by then, and she not");
            }
            lieve.leaves(slug);
            assertEquals(0, lieve.api().get("questions/similar?q=" + word).expecting(200).json().path("items").size(), "not after leaving");
            lieve.api().get("questions/" + id).expecting(404);
        }
    }

    @Test
    void state_and_events_make_fresh_state_for_questions(Kring kring) {
        Colleague mira = kring.colleague(Account.LOKAAL);
        Colleague lieve = kring.colleague(Account.VLAAMS);
        String slug = mira.founds("Vragen", "OPEN");
        lieve.joins(slug);
        String id = ask(mira.api(), slug, "De eerste").expecting(201).json().path("id").asText();
        String stream = "group:" + mira.group(slug).path("id").asText();
        ObjectNode before = QuestionsSeen.state(mira, slug);
        try (Live live = mira.goesLive()) {
            act(lieve, id, "claim");
            lieve.api().delete("questions/" + id + "/claim").expecting(200);
            String first = lieve.replies(id, "Een antwoord").path("id").asText();
            String second = lieve.replies(id, "Een beter antwoord").path("id").asText();
            act(mira, id, "helpful/" + first);
            mira.api().put("questions/" + id + "/accepted", Api.object().put("replyId", second)).expecting(200);
            mira.api().put("questions/" + id + "/outdated/" + first, Api.object().put("newer", second)).expecting(200);
            act(mira, id, "closed");
            act(mira, id, "reopened");
            String other = ask(lieve.api(), slug, "De tweede").expecting(201).json().path("id").asText();
            act(mira, other, "claim");
            String undone = lieve.replies(id, "Foutje").path("id").asText();
            lieve.api().delete("posts/" + undone).expecting(204);
            JsonNode fresh = BrowserReducers.travelled(mira.api().get("groups/" + slug + "/asked").expecting(200).json().path("items"));
            JsonNode posts = mira.feed(slug);
            await().until(() -> live.frames().stream().anyMatch(frame -> frame.path("stream").asText().equals(stream) && frame.path("seq").asLong() == posts.path("head").asLong()));
            List<JsonNode> events = live.frames().stream().filter(frame -> frame.path("stream").asText().equals(stream) && frame.path("type").asText().equals("event")).toList();
            assertTrue(events.stream().filter(event -> event.path("name").asText().equals(NAME)).count() >= 9, events::toString);
            for (List<JsonNode> heard : List.of(events, twice(events))) {
                JsonNode after = BrowserReducers.apply(before, heard);
                assertEquals(questions(posts.path("items")), questions(after.at("/posts/items")), "in the feed");
                assertTrue(after.path("fetchQuestions").asBoolean(), "one that is new is fetched");
                assertEquals(fresh.get(1), after.at("/questions/0"), "in the list of questions");
            }
        }
    }

    private static List<JsonNode> twice(List<JsonNode> events) {
        List<JsonNode> twice = new ArrayList<>();
        events.forEach(event -> Collections.addAll(twice, event, event));
        return twice;
    }

    /** What the feed says of each question. */
    private static List<String> questions(JsonNode threads) {
        List<String> questions = new ArrayList<>();
        BrowserReducers.travelled(threads).forEach(thread -> questions.add(thread.path("id").asText() + " " + thread.path("question")));
        Collections.sort(questions);
        return questions;
    }

    private static Answer ask(Api api, String slug, String title) {
        return api.post("groups/" + slug + "/asked", body(title));
    }

    private static ObjectNode body(String title) {
        ObjectNode question = Api.object().put("title", title).put("body", "Met wat uitleg erbij").put("capacity", "PERSONAL").put("language", "nl");
        question.putArray("topics");
        return question;
    }

    private static JsonNode act(Colleague colleague, String id, String what) {
        return colleague.api().put("questions/" + id + "/" + what, null).expecting(200).json();
    }

    private static void act(Colleague colleague, String id, String what, int status) {
        colleague.api().put("questions/" + id + "/" + what, null).expecting(status);
    }
}
