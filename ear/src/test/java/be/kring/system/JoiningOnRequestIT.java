package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Asking to join over HTTP: what is asked, who may decide, what the answers say, and who hears of it. */
@WholeSystem
class JoiningOnRequestIT {

    private Colleague joren;
    private Colleague mira;
    private Colleague sophie;
    private String slug;
    private String group;

    @BeforeEach
    void a_group_that_asks_why(Kring kring) {
        joren = kring.colleague(Account.MODERATOR);
        mira = kring.colleague(Account.LOKAAL);
        sophie = kring.colleague(Account.FEDERAAL);
        slug = joren.founds("Vragen", "CLOSED", "ON_REQUEST");
        group = "groups/" + slug;
        joren.api().with("If-Match", "\"0\"").put(group + "/questions", questions("Waarom?")).expecting(200);
    }

    @Test
    void what_is_asked_is_answered_or_the_field_is_named() {
        JsonNode refused = mira.api().put(group + "/membership", Api.object().put("message", "Mag ik?")).expecting(400).json();
        assertEquals("answers." + questionId(), refused.at("/violations/0/field").asText());
        JsonNode changed = mira.api().put(group + "/membership", answers(UUID.randomUUID().toString())).expecting(409).json();
        assertEquals("/problems/questions-changed", changed.path("type").asText());
        mira.api().put(group + "/membership", answers(questionId())).expecting(200);
        assertEquals("Daarom", joren.api().get(group + "/requests").expecting(200).json().at("/items/0/questions/0/answer").asText());
        joren.api().with("If-Match", "\"0\"").put(group + "/questions", questions("Anders?")).expecting(412);
        joren.api().put(group + "/questions", questions("Anders?")).expecting(428);
        joren.api().with("If-Match", "\"1\"").put(group + "/questions", questions("1", "2", "3", "4", "5", "6")).expecting(400);
    }

    @Test
    void asking_back_and_the_answer_arrive_where_they_concern_somebody() {
        mira.api().put(group + "/membership", answers(questionId())).expecting(200);
        try (Live hers = mira.goesLive(); Live his = joren.goesLive(); Live bystander = sophie.goesLive()) {
            joren.api().post(group + "/requests/" + id(mira) + "/questions", Api.object().put("text", "Bij welke dienst?")).expecting(201);
            JsonNode asked = hers.event("admission.changed").at("/data/admission/request/questions/1");
            assertEquals("Bij welke dienst?", asked.at("/text/" + joren.me().path("language").asText()).asText());
            hers.event("notification.created", each -> each.at("/data/notification/kind").asText().equals("ASKED_BACK"));
            mira.api().put(group + "/admission/questions/" + asked.path("id").asText(), Api.object().put("answer", "Financiën")).expecting(204);
            assertEquals(id(mira), his.event("request.changed").at("/data/personId").asText());
            assertEquals("Financiën", joren.api().get(group + "/requests/" + id(mira)).expecting(200).json().at("/questions/1/answer").asText());
            joren.api().post(group + "/requests/" + id(mira) + "/decline", Api.object().put("reason", "Alleen voor HR")).expecting(204);
            hers.event("membership.changed");
            assertEquals("Alleen voor HR", mira.api().get(group + "/admission").expecting(200).json().at("/request/reason").asText());
            assertTrue(bystander.events("admission.changed").isEmpty() && bystander.events("request.changed").isEmpty());
        }
    }

    @Test
    void who_comes_second_reads_who_decided_what_also_among_many() {
        mira.api().put(group + "/membership", answers(questionId())).expecting(200);
        sophie.api().put(group + "/membership", answers(questionId())).expecting(200);
        joren.api().post(group + "/requests/" + id(mira) + "/accept", null).expecting(204);
        String told = joren.api().post(group + "/requests/" + id(mira) + "/decline", Api.object()).expecting(409).json().path("detail").asText();
        assertTrue(told.contains("Joren De Smet"), told);
        ObjectNode both = Api.object().put("decision", "ACCEPT");
        both.putArray("persons").add(id(mira)).add(id(sophie));
        JsonNode items = joren.api().post(group + "/requests/decisions", both).expecting(200).json().path("items");
        assertEquals("/problems/already-decided", items.at("/0/problem/type").asText());
        assertTrue(items.at("/1/problem").isNull());
        assertEquals("MEMBER", sophie.group(slug).at("/membership/state").asText());
        mira.leaves(slug);
        sophie.leaves(slug);
    }

    @Test
    void what_may_not_be_done_is_refused_and_what_may_not_be_seen_does_not_exist(Kring kring) {
        mira.api().put(group + "/membership", answers(questionId())).expecting(200);
        ObjectNode decision = Api.object().put("decision", "ACCEPT");
        decision.putArray("persons").add(id(mira));
        ObjectNode asking = Api.object().put("text", "Waarom?");
        for (Colleague other : List.of(mira, sophie)) {
            other.api().get(group + "/requests").expecting(403);
            other.api().get(group + "/requests/" + id(mira)).expecting(403);
            other.api().post(group + "/requests/" + id(mira) + "/accept", null).expecting(403);
            other.api().post(group + "/requests/" + id(mira) + "/questions", asking).expecting(403);
            other.api().post(group + "/requests/decisions", decision).expecting(403);
            other.api().with("If-Match", "\"1\"").put(group + "/questions", questions("Waarom?")).expecting(403);
        }
        sophie.api().put(group + "/admission/questions/" + UUID.randomUUID(), Api.object().put("answer", "x")).expecting(403);
        mira.api().put(group + "/admission/questions/" + UUID.randomUUID(), Api.object().put("answer", "x")).expecting(404);
        assertTrue(sophie.api().get(group + "/admission").expecting(200).json().path("request").isNull(), "not somebody else's");
        assertFalse(sophie.api().get(group + "/admission").body().contains("Daarom"));
        joren.api().post(group + "/requests/" + UUID.randomUUID() + "/accept", null).expecting(409);
        joren.api().get(group + "/requests/" + id(sophie)).expecting(404);
        joren.api().patch(group, joren.group(slug).path("version").asLong(), Api.object().put("visibility", "HIDDEN")).expecting(200);
        Colleague lieve = kring.colleague(Account.VLAAMS);
        for (String path : List.of("/questions", "/admission", "/requests", "/requests/" + id(mira))) {
            lieve.api().get(group + path).expecting(404);
        }
        lieve.api().post(group + "/requests/decisions", decision).expecting(404);
        lieve.api().post(group + "/requests/" + id(mira) + "/questions", asking).expecting(404);
        lieve.api().with("If-Match", "\"1\"").put(group + "/questions", questions("Waarom?")).expecting(404);
        lieve.api().put(group + "/admission/questions/" + UUID.randomUUID(), Api.object().put("answer", "x")).expecting(404);
    }

    private String questionId() {
        return mira.api().get(group + "/admission").expecting(200).json().at("/questions/0/id").asText();
    }

    private static ObjectNode questions(String... texts) {
        ObjectNode questions = Api.object();
        questions.putArray("questions");
        List.of(texts).forEach(text -> questions.withArray("questions").addObject().putObject("text").put("nl", text));
        return questions;
    }

    private static ObjectNode answers(String question) {
        ObjectNode asking = Api.object().put("message", "Mag ik?");
        asking.putArray("answers").addObject().put("question", question).put("answer", "Daarom");
        return asking;
    }

    private static String id(Colleague colleague) {
        return colleague.me().path("id").asText();
    }
}
