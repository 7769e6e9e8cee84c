package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tries 30 and 32: forged positions and texts that never end, at one node while the other is where things happen. */
@WholeSystem(nodes = 2)
class SocketTriesIT {

    private static final int EIGHT_KIB = 8 * 1_024;

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775807", "9223372036854775808", "1000000"})
    void try30_a_forged_position_gets_a_reset_and_no_history(String position, Kring kring, Stack stack) {
        Colleague joren = kring.integrator(Account.MODERATOR);
        String slug = joren.founds("Knoop", "OPEN");
        String stream = TwoNodes.streamOf(slug, joren);
        joren.posts(slug, "Eerste");
        for (Node node : stack.nodes()) {
            try (Live live = Live.open(TwoNodes.at(node, joren), kring)) {
                String epoch = live.frame("hello").path("epoch").asText();
                live.send("{\"type\":\"resume\",\"epoch\":\"" + epoch + "\",\"streams\":{\"" + stream + "\":" + position + "}}");
                JsonNode reset = live.frame("reset");
                assertEquals(stream, reset.path("stream").asText());
                joren.posts(slug, "Nog een");
                assertEquals(reset.path("head").asLong() + 1, live.event("post.created").path("seq").asLong());
            }
        }
    }

    @Test
    void try30_positions_of_another_life_of_the_database_get_a_reset(Kring kring, Stack stack) {
        Colleague joren = kring.integrator(Account.MODERATOR);
        for (Node node : stack.nodes()) {
            try (Live live = Live.open(TwoNodes.at(node, joren), kring)) {
                live.resume(UUID.randomUUID().toString(), live.frame("hello").path("streams"));
                await().until(() -> live.frames().stream().filter(frame -> frame.path("type").asText().equals("reset")).count()
                        == live.frame("hello").path("streams").size());
            }
        }
    }

    @Test
    void try30_nobody_reads_what_has_not_happened_yet(Kring kring, Stack stack) {
        Colleague joren = kring.integrator(Account.MODERATOR);
        String slug = joren.founds("Knoop", "OPEN");
        long head = joren.group(slug).path("head").asLong();
        for (Node node : stack.nodes()) {
            JsonNode read = TwoNodes.at(node, joren).put("groups/" + slug + "/read", Api.object().put("seq", Long.MAX_VALUE)).expecting(200).json();
            assertEquals(head, read.path("seq").asLong());
        }
    }

    @Test
    void try30_what_is_no_frame_of_the_contract_ends_the_socket(Kring kring, Stack stack) {
        Colleague mira = kring.integrator(Account.LOKAAL);
        String[] frames = {"hello", "{}", "[]", "{\"type\":\"event\"}", "{\"type\":\"resume\"}", "{\"type\":\"resume\",\"epoch\":1,\"streams\":{}}",
            "{\"type\":\"resume\",\"epoch\":\"e\",\"streams\":{\"group:x\":\"1\"}}", "{\"type\":\"typing\",\"group\":\"g\"}"};
        for (int i = 0; i < frames.length; i++) {
            try (Live live = Live.open(TwoNodes.at(stack.nodes().get(i % 2), mira), kring)) {
                live.frame("hello");
                live.send(frames[i]);
                assertEquals(1008, live.closeCode(), frames[i]);
            }
        }
    }

    @Test
    void try32_a_text_that_never_ends_costs_eight_kibibytes_and_nobody_else_notices(Kring kring, Stack stack) {
        Colleague mira = kring.integrator(Account.LOKAAL);
        String kibibyte = "x".repeat(1_024);
        for (Node node : stack.nodes()) {
            try (Live other = Live.open(TwoNodes.at(node, mira), kring)) {
                other.resumeFromHello();
                assertEquals(9, partsTaken(TwoNodes.at(node, mira), kring, kibibyte, 9, 1009), "who stops there hears why");
                assertTrue(partsTaken(TwoNodes.at(node, mira), kring, kibibyte, 64 * 1_024, 1009, 1006) < 64 * 1_024, "who sends all 64 MiB is cut off");
                mira.api().send("PATCH", "me", "{\"theme\":\"LIGHT\"}").expecting(200);
                other.event("settings.changed");
            }
        }
    }

    @Test
    void try32_bytes_count_and_not_characters(Kring kring, Stack stack) {
        assertEquals(3, partsTaken(TwoNodes.at(stack.node(1), kring.integrator(Account.LOKAAL)), kring, "€".repeat(1_024), 3, 1009), "9 KiB in 3,072 characters");
    }

    /** The text frame of CVE-2026-15565: it announces 64 MiB, its bytes drip, and it never comes to its end. */
    @Test
    void try32_a_single_frame_that_never_ends_is_cut_off_at_eight_kibibytes(Kring kring, Stack stack) throws IOException {
        String token = kring.accessToken(Account.LOKAAL);
        byte[] header = ByteBuffer.allocate(14).put((byte) 0x81).put((byte) 0xff).putLong(64 * 1_024 * 1_024).putInt(0).array();
        byte[] drops = "x".repeat(32).getBytes(StandardCharsets.US_ASCII);
        for (Node node : stack.nodes()) {
            try (RawSocket socket = RawSocket.at(node, stack.settings().publicUrl(), token)) {
                socket.write(header);
                assertEquals(EIGHT_KIB + drops.length, socket.writeUntilGone(drops, EIGHT_KIB + drops.length), "so much is taken");
                assertEquals(OptionalInt.of(1009), socket.closeCode());
                await("who goes on without answering is cut off").until(() -> socket.writeUntilGone(drops, drops.length) < drops.length);
            }
        }
    }

    /**
     * Sends parts of one text.
     *
     * @param codes with which the socket may end: who goes on sending may find the connection gone before the code arrives
     * @return how many were sent until the socket ended
     */
    private static long partsTaken(Api api, Kring kring, String part, int parts, Integer... codes) {
        try (Live live = Live.open(api, kring)) {
            live.frame("hello");
            long sent = IntStream.range(0, parts).takeWhile(number -> live.isOpen()).peek(number -> live.sendPart(part)).count();
            assertTrue(Set.of(codes).contains(live.closeCode()), () -> "closed with " + live.closeCode());
            return sent;
        }
    }
}
