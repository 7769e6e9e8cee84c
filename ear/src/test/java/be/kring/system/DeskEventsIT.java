package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.BrowserReducers;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A desk over HTTP: visitor and staff follow by events, the second to take somebody hears who was first, and the conversation goes by mail. */
@WholeSystem
class DeskEventsIT {

    static final List<String> NAMES = List.of("desk.arranged", "desk.changed", "desk.line", "notification.created", "notification.read", "notification.withdrawn");

    private Colleague joren;
    private Colleague mira;
    private Colleague noor;
    private Colleague sophie;
    private String slug;

    @BeforeEach
    void a_desk(Kring kring) {
        joren = kring.colleague(Account.MODERATOR);
        mira = kring.colleague(Account.LOKAAL);
        noor = kring.colleague(Account.JONG);
        sophie = kring.colleague(Account.FEDERAAL);
        slug = joren.founds("Balie", "OPEN");
        mira.joins(slug);
        ObjectNode settings = Desks.always();
        settings.putArray("staff").add(id(joren)).add(id(mira));
        joren.api().with("If-Match", "\"0\"").put("groups/" + slug + "/desk/settings", settings).expecting(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void state_and_events_make_fresh_state_for_visitor_and_staff(long seed) {
        String mine = asks(noor);
        String other = asks(sophie);
        ObjectNode visitor = state(noor, mine);
        ObjectNode staff = state(mira, mine);
        try (Live hers = noor.goesLive(); Live theirs = mira.goesLive(); Live others = sophie.goesLive()) {
            deeds(new Random(seed), mine, other);
            assertFresh(visitor, noor, mine, hers);
            assertFresh(staff, mira, mine, theirs);
            assertTrue(events(hers).toString().contains("DESK_TAKEN"), "it was her turn");
            assertFalse(others.frames().toString().contains(mine), "of a conversation of somebody else a visitor hears nothing");
        }
    }

    /** What a reader of the group sees of the desk depends on who it is, so that the event says no more than that it is arranged. */
    @Test
    void who_reads_the_group_asks_for_its_desk_anew_when_that_is_arranged() {
        ObjectNode before = state(mira, asks(noor));
        try (Live live = mira.goesLive()) {
            long version = joren.api().get("groups/" + slug + "/desk/settings").expecting(200).json().path("version").asLong();
            joren.api().with("If-Match", "\"" + version + "\"").put("groups/" + slug + "/desk/settings", Desks.always().put("takesVisitors", false)).expecting(200);
            live.event("desk.arranged");
            assertTrue(BrowserReducers.apply(before, live.events("desk.arranged")).path("fetchCard").asBoolean());
            assertFalse(BrowserReducers.apply(before, live.events("desk.line")).path("fetchCard").asBoolean());
        }
    }

    @Test
    void the_second_who_takes_a_visitor_hears_in_her_language_who_was_first() {
        String talk = asks(noor);
        mira.prefers("de");
        joren.api().put("talks/" + talk + "/taken", null).expecting(200);
        Answer refusal = mira.api().put("talks/" + talk + "/taken", null).expecting(409);
        assertEquals("/problems/talk-taken", refusal.json().path("type").asText());
        assertTrue(refusal.json().path("detail").asText().startsWith("Joren De Smet war schneller"), refusal::body);
        mira.prefers("nl");
        sophie.api().get("talks/" + talk).expecting(404);
        sophie.api().post("talks/" + talk + "/lines", Api.object().put("text", "Mag ik?")).expecting(404);
        assertTrue(sophie.api().get("groups/" + slug + "/desk").expecting(200).json().path("talk").isNull());
        joren.api().with("If-Match", "\"0\"").put("groups/" + slug + "/desk/settings", Desks.always()).expecting(412);
        joren.api().put("groups/" + slug + "/desk/settings", Desks.always()).expecting(428);
        assertEquals("address", noor.api().put("talks/" + talk + "/address", Api.object().put("address", "geen adres")).expecting(400).json().at("/violations/0/field").asText());
    }

    @Test
    void the_same_first_line_sent_twice_joins_the_queue_once() {
        Api once = noor.api().with("Idempotency-Key", UUID.randomUUID().toString());
        ObjectNode line = Api.object().put("text", "Twee keer verstuurd");
        String talk = once.post("groups/" + slug + "/desk/talks", line).expecting(201).json().at("/talk/id").asText();
        assertEquals(talk, once.post("groups/" + slug + "/desk/talks", line).expecting(201).json().at("/talk/id").asText());
        noor.api().post("groups/" + slug + "/desk/talks", line).expecting(409);
    }

    @Test
    void the_conversation_goes_by_mail(GreenMail mail) throws MessagingException {
        String talk = asks(noor);
        String address = slug + "@gent.be";
        noor.api().put("talks/" + talk + "/address", Api.object().put("address", address)).expecting(200);
        joren.api().put("talks/" + talk + "/taken", null).expecting(200);
        say(joren, talk, "Zo doe je dat.");
        joren.api().put("talks/" + talk + "/closed", null).expecting(200);
        await().atMost(Duration.ofMinutes(3)).until(() -> mail.getReceivedMessagesForDomain(address).length > 0);
        await().atMost(Duration.ofMinutes(3)).until(() -> noor.api().get("talks/" + talk).expecting(200).json().at("/talk/mail").asText().equals("SENT"));
        assertEquals(address, mail.getReceivedMessagesForDomain(address)[0].getAllRecipients()[0].toString());
    }

    private void deeds(Random random, String mine, String other) {
        joren.api().put("groups/" + slug + "/desk/duty", null).expecting(200);
        joren.api().put("talks/" + other + "/taken", null).expecting(200);
        noor.api().put("talks/" + mine + "/address", Api.object().put("address", "noor@gent.be")).expecting(200);
        noor.api().put("talks/" + mine + "/address", Api.object().put("address", "")).expecting(200);
        mira.api().put("talks/" + mine + "/taken", null).expecting(200);
        for (int deed = 0; deed < 12; deed++) {
            say(random.nextBoolean() ? noor : mira, mine, "Regel " + deed);
            say(random.nextBoolean() ? sophie : joren, other, "Andere regel " + deed);
        }
        mira.api().put("talks/" + mine + "/colleagues/" + id(joren), null).expecting(200);
        mira.api().put("talks/" + mine + "/keeper", Api.object().put("personId", id(joren))).expecting(200);
        say(joren, mine, "Ik neem over");
        mira.api().with("If-Match", "\"0\"").put("talks/" + mine + "/question", Api.object().put("title", "Titel").put("body", "Vraag").put("answer", "Antwoord")).expecting(200);
        sophie.api().put("talks/" + other + "/left", null).expecting(200);
        joren.api().put("talks/" + mine + "/closed", null).expecting(200);
        joren.api().delete("groups/" + slug + "/desk/duty").expecting(200);
        noor.api().with("If-Match", "\"1\"").put("talks/" + mine + "/question/agreed", null).expecting(200);
    }

    /** The last event of all is that it was posted, which visitor and staff hear of. */
    private void assertFresh(ObjectNode before, Colleague who, String talk, Live live) {
        await().untilAsserted(() -> {
            JsonNode fresh = told(BrowserReducers.travelled(Desks.seen(who, slug, talk)));
            List<JsonNode> events = events(live);
            assertFalse(events.isEmpty(), "there were events");
            assertEquals(fresh, replay(before, events), "with each event once");
            assertEquals(fresh, replay(before, events.stream().flatMap(event -> Stream.of(event, event)).toList()), "with each event twice");
        });
    }

    private static List<JsonNode> events(Live live) {
        return live.frames().stream().filter(frame -> NAMES.contains(frame.path("name").asText())).toList();
    }

    private static JsonNode replay(JsonNode before, List<JsonNode> events) {
        JsonNode after = BrowserReducers.apply(before, events);
        ObjectNode seen = Api.object();
        List.of("desk", "card", "told").forEach(part -> seen.set(part, after.path(part)));
        return told(seen);
    }

    /** Of notifications those of this desk only: in other groups others may happen meanwhile. */
    private static JsonNode told(JsonNode seen) {
        ArrayNode mine = Api.object().arrayNode();
        seen.path("told").path("items").forEach(each -> {
            if (each.path("groupId").equals(seen.at("/desk/groupId"))) {
                mine.add(each);
            }
        });
        ((ObjectNode) seen).set("told", mine);
        return seen;
    }

    private ObjectNode state(Colleague who, String talk) {
        ObjectNode state = Api.object();
        state.set("group", who.group("personeel-organisatie"));
        state.putObject("posts").putNull("next").putArray("items");
        state.putObject("replies").put("threadId", "none").putArray("items");
        ObjectNode counts = state.putObject("counts").put("me", id(who)).put("notifications", 0);
        counts.putObject("groups");
        counts.putObject("requests");
        counts.putObject("reports");
        state.setAll(Desks.seen(who, slug, talk));
        return state;
    }

    private String asks(Colleague visitor) {
        return visitor.api().post("groups/" + slug + "/desk/talks", Api.object().put("text", "Hoe vraag ik telewerk aan?")).expecting(201).json().at("/talk/id").asText();
    }

    private static void say(Colleague who, String talk, String text) {
        who.api().post("talks/" + talk + "/lines", Api.object().put("text", text)).expecting(201);
    }

    private static String id(Colleague colleague) {
        return colleague.me().path("id").asText();
    }
}
