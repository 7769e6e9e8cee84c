package be.kring.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/** Applies events as a browser does: runs the front end's own reducers ({@code web/src/main/frontend/test/replay.ts}) in Node. */
public final class BrowserReducers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BrowserReducers() {
    }

    /** The same JSON as it is after a journey as text: a number that was built as a long compares equal to one that was read. */
    public static JsonNode travelled(JsonNode json) {
        try {
            return JSON.readTree(json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What these events make of an earlier state, and of what they say that it is to be fetched. */
    public static JsonNode apply(JsonNode before, Iterable<JsonNode> events) {
        ObjectNode input = JSON.createObjectNode();
        input.set("before", before);
        events.forEach(input.putArray("events")::add);
        return run(input.put("now", Instant.now().toString()));
    }

    private static JsonNode run(JsonNode input) {
        Path script = Path.of(System.getProperty("kring.target")).resolve("../../web/target/frontend/replay.mjs").normalize();
        try {
            Process node = new ProcessBuilder("node", script.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (OutputStream stdin = node.getOutputStream()) {
                JSON.writeValue(stdin, input);
            }
            JsonNode after = JSON.readTree(node.getInputStream());
            if (node.waitFor() != 0) {
                throw new AssertionError("Node ended with " + node.exitValue());
            }
            return after;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
