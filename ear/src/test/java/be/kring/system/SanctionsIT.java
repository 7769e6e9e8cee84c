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

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Roles and sanctions over HTTP: who may, what the answers say, and that sockets follow. */
@WholeSystem
class SanctionsIT {

    private Colleague joren;
    private Colleague mira;
    private Colleague sophie;
    private String slug;
    private String group;

    @BeforeEach
    void a_closed_group_with_two_members(Kring kring) {
        joren = kring.colleague(Account.MODERATOR);
        mira = kring.colleague(Account.LOKAAL);
        sophie = kring.colleague(Account.FEDERAAL);
        slug = joren.founds("Leden", "CLOSED");
        group = "groups/" + slug;
        mira.joins(slug);
        sophie.joins(slug);
    }

    @Test
    void try31_a_socket_gets_nothing_more_after_a_removal_or_a_ban() {
        for (String sanction : List.of("remove", "ban")) {
            try (Live live = mira.goesLive()) {
                joren.posts(slug, "Dit leest ze nog");
                live.event("post.created");
                if (sanction.equals("remove")) {
                    joren.api().post(group + "/members/" + id(mira) + "/removal", reason()).expecting(204);
                } else {
                    joren.api().put(group + "/bans/" + id(mira), reason()).expecting(204);
                }
                JsonNode changed = live.event("membership.changed");
                joren.posts(slug, "Dit niet meer");
                assertEquals(sanction.equals("ban") ? "BANNED" : "", changed.at("/data/membership/state").asText());
                JsonNode told = live.event("notification.created").at("/data/notification");
                assertEquals("Ze scheldt", told.path("reason").asText());
                sophie.api().get(group + "/posts").expecting(200);
                mira.api().get(group + "/posts").expecting(403);
                assertEquals(1, live.events("post.created").size());
            }
            if (sanction.equals("remove")) {
                mira.joins(slug);
            }
        }
        mira.api().put(group + "/membership", Api.object()).expecting(403);
        joren.api().delete(group + "/bans/" + id(mira)).expecting(204);
        mira.joins(slug);
    }

    @Test
    void who_is_muted_is_told_on_her_screen_and_the_moderators_on_theirs() {
        try (Live hers = mira.goesLive(); Live his = joren.goesLive(); Live bystander = sophie.goesLive()) {
            joren.api().put(group + "/members/" + id(mira) + "/mute", until("2020-01-01T00:00:00Z")).expecting(400);
            joren.api().put(group + "/members/" + id(mira) + "/mute", until(inAnHour())).expecting(204);
            assertFalse(hers.event("membership.changed").at("/data/membership/mutedUntil").isNull());
            JsonNode seen = his.event("sanction.changed").path("data");
            assertEquals(id(mira), seen.path("personId").asText());
            assertEquals("Ze scheldt", seen.at("/membership/reason").asText());
            mira.api().post(group + "/posts", Api.object().put("body", "Toch").put("capacity", "PERSONAL")).expecting(403);
            assertFalse(mira.group(slug).path("can").toString().contains("post"));
            assertEquals("[\"report\"]", mira.group(slug).at("/postCan/other").toString(), "she can still say that something is wrong");
            assertEquals("unmute", joren.api().get(group + "/members/" + id(mira)).expecting(200).json().at("/can/1").asText());
            joren.api().delete(group + "/members/" + id(mira) + "/mute").expecting(204);
            mira.posts(slug, "Dank je");
            await().until(() -> bystander.events("post.created").size() == 1);
            assertTrue(bystander.events("sanction.changed").isEmpty());
            assertTrue(bystander.events("member.changed").isEmpty(), "a mute is nobody else's business");
        }
    }

    @Test
    void what_may_not_be_done_is_refused_and_what_may_not_be_seen_does_not_exist(Kring kring) {
        String mute = group + "/members/" + id(sophie) + "/mute";
        mira.api().put(mute, until(inAnHour())).expecting(403);
        mira.api().delete(mute).expecting(403);
        mira.api().post(group + "/members/" + id(sophie) + "/removal", reason()).expecting(403);
        mira.api().put(group + "/bans/" + id(sophie), reason()).expecting(403);
        mira.api().delete(group + "/bans/" + id(sophie)).expecting(403);
        mira.api().put(group + "/members/" + id(sophie) + "/ownership", null).expecting(403);
        mira.api().post(group + "/ownership/accept", null).expecting(409);
        mira.api().get(group + "/members?sort=IDLE").expecting(403);
        mira.api().get(group + "/leavings").expecting(403);
        mira.api().get(group + "/members.csv").expecting(403);
        assertTrue(joren.api().get(group + "/members.csv").expecting(200).body().contains("\"Mira Bastiaens\",\"HR-adviseur\",\"Stad Hellebeek\""));
        mira.api().delete(group + "/membership?reason=BORED").expecting(400);
        mira.api().get(group + "/members?state=BANNED").expecting(403);
        mira.api().get(group + "/members?sort=SALARY").expecting(400);
        mira.api().get(group + "/members/" + UUID.randomUUID()).expecting(404);
        joren.api().put(group + "/bans/" + UUID.randomUUID(), reason()).expecting(404);
        joren.api().put(mute, Api.object().put("reason", "")).expecting(400);
        JsonNode group404 = joren.group(slug);
        joren.api().patch(group, group404.path("version").asLong(), Api.object().put("visibility", "HIDDEN")).expecting(200);
        Colleague lieve = kring.colleague(Account.VLAAMS);
        for (String path : List.of("/members/" + id(sophie), "/members?state=BANNED", "/members.csv", "/leavings")) {
            lieve.api().get(group + path).expecting(404);
        }
        lieve.api().put(mute, until(inAnHour())).expecting(404);
        lieve.api().put(group + "/bans/" + id(sophie), reason()).expecting(404);
        lieve.api().post(group + "/ownership/decline", null).expecting(404);
    }

    private static ObjectNode reason() {
        return Api.object().put("reason", "Ze scheldt");
    }

    private static ObjectNode until(String until) {
        return reason().put("until", until);
    }

    private static String inAnHour() {
        return Instant.now().plusSeconds(3_600).toString();
    }

    private static String id(Colleague colleague) {
        return colleague.me().path("id").asText();
    }
}
