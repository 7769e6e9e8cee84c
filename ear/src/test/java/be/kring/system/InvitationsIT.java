package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Invitations over HTTP: what is answered to whom, and that a link that is no good tells nothing. */
@WholeSystem
class InvitationsIT {

    private Colleague joren;
    private Colleague mira;
    private String slug;
    private String group;

    @BeforeEach
    void a_hidden_group(Kring kring) {
        joren = kring.colleague(Account.MODERATOR);
        mira = kring.colleague(Account.LOKAAL);
        slug = "genodigd-" + UUID.randomUUID().toString().substring(0, 8);
        group = "groups/" + slug;
        ObjectNode founding = Api.object().put("slug", slug).put("visibility", "HIDDEN").put("joinPolicy", "INVITATION").put("colour", "teal");
        founding.putObject("names").put("nl", "Genodigd " + slug);
        founding.putObject("descriptions").put("nl", "Een geheime omschrijving");
        founding.putObject("purposes").put("nl", "Waarvoor we er zijn");
        joren.api().post("groups", founding).expecting(201);
    }

    @Test
    void try20_withdrawn_expired_used_up_and_never_made_answer_alike(Kring kring, Stack stack) throws SQLException {
        JsonNode withdrawn = link(5);
        joren.api().delete(group + "/invitations/" + withdrawn.at("/invitation/id").asText()).expecting(204);
        JsonNode usedUp = link(1);
        kring.colleague(Account.FEDERAAL).api().post(path(usedUp) + "/accept", null).expecting(200);
        JsonNode expired = link(5);
        try (Connection connection = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "kring", "kring"); Statement past = connection.createStatement()) {
            past.execute("update invitation set expires_at = now() - interval '1 second' where id = '" + expired.at("/invitation/id").asText() + "'");
        }
        List<Answer> answers = new ArrayList<>();
        for (JsonNode link : List.of(withdrawn, usedUp, expired)) {
            answers.add(mira.api().get(path(link)));
            answers.add(mira.api().post(path(link) + "/accept", null));
            assertEquals(404, mira.api().get("/invitations/" + token(link)).status());
        }
        answers.add(mira.api().get("invitations/links/" + "x".repeat(43)));
        assertEquals(List.of(404), answers.stream().map(Answer::status).distinct().toList());
        assertEquals(1, answers.stream().map(InvitationsIT::withoutPlace).distinct().count(), answers::toString);
    }

    @Test
    void who_is_invited_sees_the_name_and_the_purpose_and_nothing_else() {
        try (Live hers = mira.goesLive(); Live his = joren.goesLive()) {
            ObjectNode invitees = Api.object();
            invitees.putArray("persons").add(id(mira));
            joren.api().post(group + "/invitations", invitees).expecting(200);
            JsonNode mine = hers.event("invited.changed").at("/data/invited/0");
            assertTrue(hers.event("notification.created", each -> each.at("/data/notification/kind").asText().equals("INVITED")).at("/data/notification/group").isNull());
            his.event("invitation.changed");
            assertEquals(mine, mira.api().get("invitations").expecting(200).json().at("/items/0"));
            assertEquals("Waarvoor we er zijn", mine.at("/purposes/nl").asText());
            assertFalse(mine.toString().contains("omschrijving") || mine.toString().contains("memberCount"));
            assertTrue(mine.path("slug").isNull());
            mira.api().get(group).expecting(404);
            mira.api().get(group + "/invitations").expecting(404);
            assertEquals(slug, mira.api().post("invitations/" + mine.path("id").asText() + "/accept", null).expecting(200).json().path("slug").asText());
            mira.api().get(group + "/posts").expecting(200);
        }
        mira.leaves(slug);
    }

    @Test
    void an_address_finds_its_invitation_at_the_next_sign_in(Kring kring) {
        ObjectNode invitees = Api.object();
        invitees.putArray("emails").add(mira.me().path("email").asText()).add("nobody@" + slug + ".example");
        JsonNode results = joren.api().post(group + "/invitations", invitees).expecting(200).json().path("items");
        assertEquals(List.of("INVITED"), results.findValuesAsText("result").stream().distinct().toList());
        assertEquals(0, open(mira));
        Colleague again = kring.signsIn(Account.LOKAAL);
        assertEquals(1, open(again), "her employer vouches for the address");
        JsonNode list = joren.api().get(group + "/invitations").expecting(200).json().path("items");
        assertEquals(List.of("null", "null"), list.findValues("person").stream().map(JsonNode::toString).toList());
        again.api().get("invitations").json().path("items").forEach(each -> again.api().post("invitations/" + each.path("id").asText() + "/decline", null));
    }

    @Test
    void what_may_not_be_done_is_refused(Kring kring) {
        JsonNode link = link(5);
        mira.api().post(path(link) + "/accept", null).expecting(200);
        ObjectNode invitees = Api.object();
        invitees.putArray("persons").add(id(joren));
        mira.api().get(group + "/invitations").expecting(403);
        mira.api().post(group + "/invitations", invitees).expecting(403);
        mira.api().post(group + "/invitations/links", Api.object()).expecting(403);
        mira.api().get(group + "/invitations/candidates?q=jo").expecting(403);
        mira.api().delete(group + "/invitations/" + link.at("/invitation/id").asText()).expecting(403);
        joren.api().post(group + "/invitations/links", Api.object().put("days", 91)).expecting(400);
        joren.api().delete(group + "/invitations/" + UUID.randomUUID()).expecting(404);
        Colleague lieve = kring.colleague(Account.VLAAMS);
        lieve.api().post(group + "/invitations/links", Api.object()).expecting(404);
        lieve.api().get(group + "/invitations/candidates?q=jo").expecting(404);
        lieve.api().post("invitations/" + UUID.randomUUID() + "/accept", null).expecting(404);
        lieve.api().post("invitations/" + UUID.randomUUID() + "/decline", null).expecting(404);
        assertFalse(joren.api().get(group + "/invitations").body().contains(token(link)), "shown once");
    }

    private JsonNode link(int uses) {
        return joren.api().post(group + "/invitations/links", Api.object().put("uses", uses)).expecting(201).json();
    }

    private static String token(JsonNode link) {
        return link.path("url").asText().replaceFirst(".*/invitations/", "");
    }

    private static String path(JsonNode link) {
        return "invitations/links/" + token(link);
    }

    private long open(Colleague colleague) {
        long open = 0;
        for (JsonNode each : colleague.api().get("invitations").expecting(200).json().path("items")) {
            open += each.at("/names/nl").asText().endsWith(slug) ? 1 : 0;
        }
        return open;
    }

    private static String withoutPlace(Answer answer) {
        ObjectNode problem = (ObjectNode) answer.json();
        problem.remove(List.of("instance", "requestId"));
        return problem.toString();
    }

    private static String id(Colleague colleague) {
        return colleague.me().path("id").asText();
    }
}
