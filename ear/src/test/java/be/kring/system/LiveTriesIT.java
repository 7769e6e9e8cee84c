package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The socket against whoever means it ill: tries about {@code /live} for which one node is enough; the others are in {@code be.kring.nodes}. */
@WholeSystem
class LiveTriesIT {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"null", "https://kwaad.example", "http://localhost", "http://localhost.kwaad.example"})
    void try28_a_socket_from_another_origin_is_refused(String origin, Kring kring) {
        Api api = kring.colleague(Account.LOKAAL).api();
        assertEquals(403, refusal(origin == null ? api.without("Origin") : api.with("Origin", origin), kring));
    }

    @Test
    void try28_a_socket_without_a_sign_in_is_refused(Kring kring) {
        assertEquals(401, refusal(kring.stranger(), kring));
    }

    @Test
    void try35_neither_a_token_in_the_address_nor_an_id_token_opens_a_socket(Kring kring) {
        var tokens = kring.tokens(Account.JONG);
        String access = tokens.path("access_token").asText();
        Live.open(kring.bearing(access).api(), kring).close();
        for (Api caller : List.of(kring.stranger(), kring.stranger().without("Origin"), kring.colleague(Account.JONG).api(), kring.bearing(access).api())) {
            assertEquals(401, refusal("/live?access_token=" + access, caller, kring));
        }
        assertEquals(401, refusal("/live?Authorization=Bearer%20" + access, kring.stranger(), kring));
        for (String other : List.of("id_token", "refresh_token")) {
            assertEquals(401, refusal("/live", kring.bearing(tokens.path(other).asText()).api(), kring), other);
        }
    }

    @Test
    void try24_and_29_nothing_of_a_closed_group_reaches_an_outsider(Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        String slug = joren.founds("Poging", "CLOSED");
        String id = joren.group(slug).path("id").asText();
        Colleague noor = kring.colleague(Account.JONG);
        noor.joins(slug);
        Colleague mira = kring.colleague(Account.LOKAAL);
        try (Live insider = joren.goesLive(); Live colleague = noor.goesLive(); Live outsider = mira.goesLive()) {
            String epoch = outsider.frame("hello").path("epoch").asText();
            outsider.resume(epoch, Api.object().put("group:" + id, 0).put("person:" + joren.me().path("id").asText(), 0)
                    .put("group:" + UUID.randomUUID(), 0));
            types(outsider, id);
            outsider.resume(epoch, Api.object().put("person:" + mira.me().path("id").asText(), Long.MAX_VALUE));
            outsider.frame("reset");
            types(colleague, id);
            assertEquals("Noor Claes", insider.frame("typing").at("/person/name").asText(), "an insider's typing is shown, an outsider's before it is not");
            insider.frame("presence", frame -> frame.path("group").asText().equals(id) && frame.path("count").asLong() == 2);
            String post = joren.posts(slug, "Alleen voor leden").path("id").asText();
            joren.reacts(post, "LIKE");
            insider.event("reaction.changed");
            mira.api().send("PATCH", "me", "{\"theme\":\"LIGHT\"}");
            outsider.event("settings.changed");
            assertTrue(outsider.frames().stream().noneMatch(frame -> frame.toString().contains(id)), "nothing names the closed group");
            assertEquals(1, insider.frames().stream().filter(frame -> frame.path("type").asText().equals("typing")).count(), "an outsider's typing is not shown later either");
        }
    }

    @Test
    void the_sixth_socket_of_a_person_ends_the_oldest(Kring kring) {
        Colleague noor = kring.colleague(Account.JONG);
        Live oldest = noor.goesLive();
        Live[] others = IntStream.range(0, 5).mapToObj(number -> noor.goesLive()).toArray(Live[]::new);
        assertEquals(4008, oldest.closeCode());
        for (Live other : others) {
            assertTrue(other.isOpen());
            other.close();
        }
    }

    @Test
    void a_socket_that_resumes_without_end_is_closed(Kring kring) {
        try (Live live = Live.open(kring.colleague(Account.JONG).api(), kring)) {
            String epoch = live.frame("hello").path("epoch").asText();
            for (int time = 0; time < 10; time++) {
                live.resume(epoch, Api.object());
            }
            assertTrue(live.isOpen());
            await().ignoreExceptions().until(() -> {
                if (live.isOpen()) {
                    live.resume(epoch, Api.object());
                }
                return !live.isOpen();
            });
            assertEquals(1008, live.closeCode());
        }
    }

    private static void types(Live socket, String group) {
        socket.send(Api.object().put("type", "typing").put("group", group).putNull("thread").toString());
    }

    private static int refusal(Api api, Kring kring) {
        return refusal("/live", api, kring);
    }

    private static int refusal(String path, Api api, Kring kring) {
        CompletionException refused = assertThrows(CompletionException.class, () -> Live.openAt(path, api, kring));
        return assertInstanceOf(WebSocketHandshakeException.class, refused.getCause()).getResponse().statusCode();
    }
}
