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

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Buddies and mentors over HTTP: the tabs of the two follow by events, nobody else hears of it, and refusals are in the language of the caller. */
@WholeSystem
class MentoringEventsIT {

    static final String NAME = "mentoring.changed";

    private Colleague lieve;
    private Colleague mira;
    private Colleague sophie;
    private Colleague joren;
    private String slug;

    @BeforeEach
    void a_group_with_buddies_and_mentors(Kring kring) {
        lieve = kring.colleague(Account.VLAAMS);
        mira = kring.colleague(Account.LOKAAL);
        sophie = kring.colleague(Account.FEDERAAL);
        joren = kring.colleague(Account.MODERATOR);
        slug = lieve.founds("Koppels", "CLOSED");
        List.of(mira, sophie, joren).forEach(each -> each.joins(slug));
        lieve.api().put(at(), Api.object().put("open", true)).expecting(200);
    }

    @Test
    void what_i_see_and_events_make_what_i_see_afresh() {
        ObjectNode before = state(mira);
        try (Live hers = mira.goesLive(); Live others = joren.goesLive()) {
            mira.api().put(at() + "/seeking/BUDDY", MentoringParts.of(mira)).expecting(200);
            mira.api().delete(at() + "/seeking/BUDDY").expecting(200);
            mira.api().put(at() + "/seeking/MENTOR", MentoringParts.of(mira)).expecting(200);
            sophie.api().put(at() + "/giving/MENTOR", MentoringParts.of(sophie)).expecting(200);
            String key = UUID.randomUUID().toString();
            for (int time = 0; time < 2; time++) {
                lieve.api().with("Idempotency-Key", key).send("POST", at() + "/rounds", null).expecting(201);
            }
            await().until(() -> told(mira).contains("MENTORING_PROPOSED"));
            String proposal = view(mira).at("/proposals/0/id").asText();
            joren.api().put("mentoring/proposals/" + proposal + "/answer", answer("DECLINED")).expecting(404);
            mira.api().put("mentoring/proposals/" + proposal + "/answer", answer("ACCEPTED")).expecting(200);
            sophie.api().put("mentoring/proposals/" + proposal + "/answer", answer("ACCEPTED")).expecting(200);
            String pair = view(mira).at("/pairs/0/id").asText();
            sophie.api().put("mentoring/pairs/" + pair + "/meetings/1", Api.object().put("day", dayOf(view(mira).at("/pairs/0/beganAt").asText()))).expecting(200);
            for (Colleague none : List.of(joren, lieve)) {
                none.api().get("mentoring/pairs/" + pair).expecting(404);
                none.api().put("mentoring/pairs/" + pair + "/ended", null).expecting(404);
            }
            assertEquals(404, joren.api().get("/mentoring/" + pair).status());
            sophie.api().put("mentoring/pairs/" + pair + "/ended", null).expecting(200);
            await().untilAsserted(() -> {
                JsonNode fresh = BrowserReducers.travelled(state(mira)).path("mentoring");
                List<JsonNode> events = heard(hers);
                assertEquals(fresh, BrowserReducers.apply(before, events).path("mentoring"), "with each event once");
                assertEquals(fresh, BrowserReducers.apply(before, events.stream().flatMap(event -> Stream.of(event, event)).toList()).path("mentoring"), "with each event twice");
            });
            assertEquals(List.of(), others.events(NAME), "who takes no part hears nothing");
            assertFalse(lieve.api().get(at()).expecting(200).body().contains(sophie.me().path("id").asText()), "nor do those who lead the group read who takes part");
        }
    }

    @Test
    void a_mistake_is_refused_in_the_language_of_the_caller() {
        mira.prefers("fr");
        JsonNode refusal = mira.api().put(at() + "/seeking/MENTOR", MentoringParts.of(mira).put("places", 9)).expecting(400).json();
        assertEquals(List.of("places", "3"), List.of(refusal.at("/violations/0/field").asText(), refusal.at("/violations/0/message").asText().replaceAll("\\D*1\\D*|\\D+$", "")));
        ObjectNode without = MentoringParts.of(mira);
        without.putArray("topics");
        assertEquals("topics", mira.api().put(at() + "/seeking/MENTOR", without).expecting(400).json().at("/violations/0/field").asText());
        mira.api().put(at() + "/seeking/BUDDY", without).expecting(200);
        mira.api().put(at() + "/seeking/FRIEND", without).expecting(404);
        mira.api().put(at() + "/seeking/MENTOR", MentoringParts.of(mira).put("meeting", "FACE_TO_FACE")).expecting(400);
        mira.api().put(at() + "/avoided", Api.object().set("handles", Api.object().arrayNode().add("niemand"))).expecting(400);
        mira.api().put(at(), Api.object().put("open", false)).expecting(403);
        mira.prefers("nl");
    }

    private static String dayOf(String moment) {
        return LocalDate.ofInstant(Instant.parse(moment), ZoneId.of("Europe/Brussels")).toString();
    }

    private String at() {
        return "groups/" + slug + "/mentoring";
    }

    private JsonNode view(Colleague colleague) {
        return colleague.api().get(at()).expecting(200).json();
    }

    /** The kinds of what somebody was told of this group. */
    private List<String> told(Colleague colleague) {
        return StreamSupport.stream(colleague.api().get("me/notifications").expecting(200).json().path("items").spliterator(), false)
                .filter(each -> each.at("/group/slug").asText().equals(slug)).map(each -> each.path("kind").asText()).toList();
    }

    private static ObjectNode answer(String answer) {
        return Api.object().put("answer", answer);
    }

    private ObjectNode state(Colleague colleague) {
        ObjectNode state = Api.object();
        state.set("group", colleague.group(slug));
        state.putObject("posts").putNull("next").putArray("items");
        state.putObject("replies").put("threadId", "none").putArray("items");
        ObjectNode counts = state.putObject("counts").put("me", colleague.me().path("id").asText()).put("notifications", 0);
        counts.putObject("groups");
        counts.putObject("requests");
        counts.putObject("reports");
        state.set("mentoring", view(colleague));
        return state;
    }

    private static List<JsonNode> heard(Live live) {
        return live.frames().stream().filter(frame -> frame.path("name").asText().equals(NAME)).toList();
    }
}
