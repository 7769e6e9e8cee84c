package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.system.MentoringParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import static org.awaitility.Awaitility.await;

/** What the pages of one thing are about, that the moderator of the demo may see: a thread, a mission, a pair that is theirs, and a decision about them. */
record SubjectsOfPages(String thread, String mission, String pair, String decision) {

    static SubjectsOfPages of(Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        String thread = joren.feed("personeel-organisatie").at("/items/0/id").asText();
        return new SubjectsOfPages(thread, missionOf(joren), pairOf(joren, kring.colleague(Account.LOKAAL)),
                decisionAbout(joren, kring.colleague(Account.FEDERAAL), kring.colleague(Account.BEHEERDER)));
    }

    /** The path with ids in the place of the names in braces. */
    String of(String path) {
        return path.replace("{thread}", thread).replace("{mission}", mission).replace("{pair}", pair).replace("{decision}", decision);
    }

    private static String missionOf(Colleague joren) {
        LocalDate today = LocalDate.now();
        ObjectNode mission = Api.object().putNull("group").put("title", "Een dag mee").put("description", "Wat je *ziet*").put("kind", "SHADOWING").put("online", true)
                .put("effort", 1).put("unit", "DAYS").put("begins", today.plusDays(1).toString()).put("ends", today.plusDays(20).toString())
                .put("places", 2).put("closes", today.plusDays(7).toString());
        mission.putArray("languages").add("nl");
        return joren.api().post("missions", mission).expecting(201).json().path("id").asText();
    }

    private static String pairOf(Colleague joren, Colleague mira) {
        String at = "groups/" + joren.founds("Koppels", "OPEN") + "/mentoring";
        mira.joins(at.split("/")[1]);
        joren.api().put(at, Api.object().put("open", true)).expecting(200);
        joren.api().put(at + "/giving/MENTOR", MentoringParts.of(joren)).expecting(200);
        mira.api().put(at + "/seeking/MENTOR", MentoringParts.of(mira)).expecting(200);
        joren.api().with("Idempotency-Key", UUID.randomUUID().toString()).send("POST", at + "/rounds", null).expecting(201);
        await().until(() -> mentoring(mira, at).path("proposals").size() == 1);
        String proposal = mentoring(mira, at).at("/proposals/0/id").asText();
        List.of(joren, mira).forEach(each -> each.api().put("mentoring/proposals/" + proposal + "/answer", Api.object().put("answer", "ACCEPTED")).expecting(200));
        return mentoring(joren, at).at("/pairs/0/id").asText();
    }

    private static JsonNode mentoring(Colleague colleague, String at) {
        return colleague.api().get(at).expecting(200).json();
    }

    private static String decisionAbout(Colleague joren, Colleague sophie, Colleague aicha) {
        String slug = joren.founds("Gemeld", "OPEN");
        sophie.api().put("groups/" + slug + "/report", Api.object().put("kind", "FALSE_OFFICIAL").put("explanation", "Geen dienst")).expecting(200);
        JsonNode cases = aicha.api().get("admin/reports?limit=100").expecting(200).json().path("items");
        String id = StreamSupport.stream(cases.spliterator(), false).filter(each -> each.at("/group/slug").asText().equals(slug)).findFirst().orElseThrow().path("id").asText();
        aicha.api().post("reports/" + id + "/decision", Api.object().put("decision", "WARN").put("rationale", "Noem je dienst niet")).expecting(200);
        return id;
    }
}
