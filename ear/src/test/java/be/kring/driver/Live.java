package be.kring.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import static org.awaitility.Awaitility.await;

/** A live socket. Frames are kept in the order in which they came; waiting for one ends when it comes, or when the socket does, and takes at most a minute: other stacks may use the same two cores. */
public final class Live implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    private final Predicate<JsonNode> kept;

    private Live(Predicate<JsonNode> kept) {
        this.kept = kept;
    }

    /** @throws java.util.concurrent.CompletionException with a WebSocketHandshakeException when Kring refuses */
    public static Live open(Api api, Kring kring) {
        return open(api, kring, frame -> true);
    }

    /** @param kept hears each frame as it arrives, and says whether to keep it: who follows hundreds of sockets cannot keep all */
    public static Live open(Api api, Kring kring, Predicate<JsonNode> kept) {
        return open("/live", api, kring, kept);
    }

    /** At another address, to try whether it is refused. */
    public static Live openAt(String path, Api api, Kring kring) {
        return open(path, api, kring, frame -> true);
    }

    private static Live open(String path, Api api, Kring kring, Predicate<JsonNode> kept) {
        Live live = new Live(kept);
        WebSocket.Builder builder = api.client().newWebSocketBuilder().connectTimeout(PATIENCE);
        api.headers().forEach((name, value) -> {
            if (!name.equals("X-Kring")) {
                builder.header(name, value);
            }
        });
        URI address = URI.create(kring.address().toString().replaceFirst("^http", "ws")).resolve(path);
        live.socket = builder.buildAsync(address, live.new Collector()).join();
        return live;
    }

    /** Sends {@code resume} with the positions of {@code hello}. */
    public void resumeFromHello() {
        JsonNode hello = frame("hello");
        resume(hello.path("epoch").asText(), hello.path("streams"));
    }

    public void resume(String epoch, JsonNode positions) {
        ObjectNode resume = Api.object().put("type", "resume").put("epoch", epoch);
        resume.set("streams", positions);
        send(resume.toString());
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends a part of a text that goes on; once the socket is closed it goes nowhere. */
    public void sendPart(String text) {
        socket.sendText(text, false).exceptionally(closedMeanwhile -> socket).join();
    }

    /** Everything that has come so far. */
    public List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    /** The events of this name that have come so far. */
    public List<JsonNode> events(String name) {
        return frames.stream().filter(frame -> isEvent(frame, name)).toList();
    }

    /** Waits for the first frame of this type. */
    public JsonNode frame(String type) {
        return first(frame -> frame.path("type").asText().equals(type), type);
    }

    /** Waits for the first frame of this type of which this is true. */
    public JsonNode frame(String type, Predicate<JsonNode> wanted) {
        return first(frame -> frame.path("type").asText().equals(type) && wanted.test(frame), type);
    }

    /** Waits for the first event of this name. */
    public JsonNode event(String name) {
        return first(frame -> isEvent(frame, name), name);
    }

    /** Waits for the first event of this name of which this is true: others may come from what was begun before. */
    public JsonNode event(String name, Predicate<JsonNode> wanted) {
        return first(frame -> isEvent(frame, name) && wanted.test(frame), name);
    }

    private JsonNode first(Predicate<JsonNode> wanted, String name) {
        await().atMost(PATIENCE).until(() -> closed.isDone() || frames.stream().anyMatch(wanted));
        return frames.stream().filter(wanted).findFirst()
                .orElseThrow(() -> new AssertionError("The socket ended with " + closed.getNow(null) + " before " + name + " came"));
    }

    /** Waits until Kring closes the socket; 1006 when the connection was lost without a word. */
    public int closeCode() {
        return await().atMost(PATIENCE).until(() -> closed.getNow(null), code -> code != null);
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Completed with the code when the socket ends; 1006 when the connection was lost without a word. */
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    /** Drops the connection without a word, as a laptop does that leaves the room. */
    public void cut() {
        socket.abort();
        closed.complete(Collector.ABNORMAL);
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(alreadyClosed -> socket).join();
    }

    private static boolean isEvent(JsonNode frame, String name) {
        return frame.path("type").asText().equals("event") && frame.path("name").asText().equals(name);
    }

    private final class Collector implements WebSocket.Listener {

        private static final int ABNORMAL = 1006;
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                Optional.of(parse(text.toString())).filter(kept).ifPresent(frames::add);
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(ABNORMAL);
        }

        private static JsonNode parse(String frame) {
            try {
                return Answer.JSON.readTree(frame);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + frame, e);
            }
        }
    }
}
