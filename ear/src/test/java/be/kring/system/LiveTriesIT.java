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
    void try24_and_29_nothing_of_a_closed_group_reaches_an_outsider(Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        String slug = joren.founds("Poging", "CLOSED");
        String id = joren.group(slug).path("id").asText();
        Colleague mira = kring.colleague(Account.LOKAAL);
        try (Live insider = joren.goesLive(); Live outsider = mira.goesLive()) {
            String epoch = outsider.frame("hello").path("epoch").asText();
            outsider.resume(epoch, Api.object().put("group:" + id, 0).put("person:" + joren.me().path("id").asText(), 0)
                    .put("group:" + UUID.randomUUID(), 0));
            outsider.send(Api.object().put("type", "typing").put("group", id).putNull("thread").toString());
            String post = joren.posts(slug, "Alleen voor leden").path("id").asText();
            joren.reacts(post, "LIKE");
            insider.event("reaction.changed");
            mira.api().send("PATCH", "me", "{\"theme\":\"LIGHT\"}");
            outsider.event("settings.changed");
            assertTrue(outsider.frames().stream().noneMatch(frame -> frame.toString().contains(id)), "nothing names the closed group");
            assertTrue(insider.frames().stream().noneMatch(frame -> frame.path("type").asText().equals("typing")), "an outsider's typing is not shown");
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

    private static int refusal(Api api, Kring kring) {
        CompletionException refused = assertThrows(CompletionException.class, () -> Live.open(api, kring));
        return assertInstanceOf(WebSocketHandshakeException.class, refused.getCause()).getResponse().statusCode();
    }
}
