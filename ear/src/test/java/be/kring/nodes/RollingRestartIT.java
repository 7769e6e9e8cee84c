package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.driver.RawRequest;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An upgrade: the nodes are stopped and started one after another while people write, and nobody notices. */
@WholeSystem(nodes = 2)
class RollingRestartIT {

    /** Ten a second at most of each of three: enough for every moment of a restart, and little enough to leave the processors to the node that starts. */
    private static final long BETWEEN_POSTS_NANOS = 100_000_000;

    @Test
    void both_nodes_are_restarted_and_no_request_fails_and_no_event_is_lost(Kring kring, Stack stack) {
        Colleague mira = TwoNodes.signsIn(kring, Account.LOKAAL, stack.node(1));
        Colleague lieve = TwoNodes.signsIn(kring, Account.VLAAMS, stack.node(2));
        Supplier<Colleague> program = kring.program(Account.MODERATOR);
        Colleague joren = program.get();
        String slug = joren.founds("Knoop", "OPEN");
        mira.joins(slug);
        lieve.joins(slug);
        String stream = TwoNodes.streamOf(slug, joren);
        try (Follower atOne = Follower.of(kring, mira, stream); Follower atTwo = Follower.of(kring, lieve, stream)) {
            AtomicBoolean enough = new AtomicBoolean();
            List<CompletableFuture<List<String>>> writing = List.of(writes(() -> mira, slug, enough), writes(() -> lieve, slug, enough), writes(program, slug, enough));
            stack.nodes().forEach(node -> {
                Colleague author = program.get();
                try (HeldPost held = new HeldPost(stack, author, author.founds("Onderweg", "OPEN"))) {
                    restart(node, stack, held);
                }
            });
            enough.set(true);
            List<String> stored = writing.stream().flatMap(written -> written.join().stream()).toList();

            for (Follower reader : List.of(atOne, atTwo)) {
                await().until(() -> posts(reader).size() >= stored.size());
                assertEquals(new HashSet<>(stored), new HashSet<>(posts(reader)), "every post arrived, and only those");
                assertEquals(stored.size(), posts(reader).size(), "none of them twice");
                assertRisesByOne(reader.events());
                assertFalse(reader.lost().isEmpty(), "its node was restarted");
                reader.lost().forEach(RollingRestartIT::assertWasToldBefore);
            }
        }
    }

    /**
     * While the node is being drained it says that it goes and still answers. Then it takes nothing new, and what is under way ends: a post that was begun
     * before the order to stop is stored. Then it ends, and another takes over what it had.
     */
    private static void restart(Node node, Stack stack, HeldPost held) {
        held.begin(node, "Onderweg toen " + node.name() + " moest stoppen");
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(node::stop, TwoNodes.BESIDE);
        await().pollInterval(Duration.ofMillis(50)).until(() -> ask(node, "/health/ready", stack).contains("{\"name\":\"staying\",\"status\":\"DOWN\"}"));
        assertTrue(ask(node, "/health/ready", stack).startsWith("HTTP/1.1 503"));
        assertTrue(ask(node, "/api/v1/me", stack).startsWith("HTTP/1.1 401"), "it answers as before");
        await().pollInterval(Duration.ofMillis(50)).until(() -> ask(node, "/api/v1/me", stack).startsWith("HTTP/1.1 503"));
        held.letGo();
        held.assertStoredOnce();
        stopping.join();
        assertThrows(UncheckedIOException.class, () -> ask(node, "/health/live", stack), "nobody is there any more");
        assertEndedInOrder(node);
        node.start();
        node.await();
    }

    private static void assertEndedInOrder(Node node) {
        try {
            String log = Files.readString(node.log());
            assertTrue(log.contains("WFLYSRV0050"), "WildFly says that it stopped");
            assertFalse(log.contains("WFLYSRV0026"), "and it had started without errors");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ask(Node node, String path, Stack stack) {
        return RawRequest.get(path, "Host: " + URI.create(stack.settings().publicUrl()).getAuthority()).to(URI.create(node.url()));
    }

    /** Writes until told to stop; each post must be stored at the first try. */
    private static CompletableFuture<List<String>> writes(Supplier<Colleague> who, String slug, AtomicBoolean enough) {
        return CompletableFuture.supplyAsync(() -> {
            List<String> stored = new ArrayList<>();
            while (!enough.get()) {
                stored.add(who.get().posts(slug, "Bericht " + stored.size()).path("id").asText());
                LockSupport.parkNanos(BETWEEN_POSTS_NANOS);
            }
            return stored;
        }, TwoNodes.BESIDE);
    }

    private static List<String> posts(Follower reader) {
        return reader.events().stream().filter(event -> event.path("name").asText().equals("post.created"))
                .map(event -> event.at("/data/post/id").asText()).toList();
    }

    private static void assertRisesByOne(List<JsonNode> events) {
        long first = events.get(0).path("seq").asLong();
        assertEquals(IntStream.range(0, events.size()).mapToObj(i -> first + i).toList(),
                events.stream().map(event -> event.path("seq").asLong()).toList());
    }

    private static void assertWasToldBefore(Live socket) {
        assertEquals(1001, socket.closeCode());
        assertFalse(socket.frames().stream().filter(frame -> frame.path("type").asText().equals("closing")).toList().isEmpty(), "it was told before");
    }
}
