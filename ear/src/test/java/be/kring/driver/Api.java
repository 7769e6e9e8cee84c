package be.kring.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Plain calls in the name of one caller. Paths without a leading slash are below {@code /api/v1/}; others are taken as they
 * are. The headers that docs/api.md demands are sent unless a test takes them away with {@link #without} or {@link #with}.
 */
public final class Api {

    private final HttpClient client;
    private final URI origin;
    private final Map<String, String> headers;

    Api(HttpClient client, URI origin, Map<String, String> headers) {
        this.client = client;
        this.origin = origin;
        this.headers = headers;
    }

    /** The same caller, who also sends this header, or another value of it. */
    public Api with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Api(client, origin, changed);
    }

    /** The same caller, who does not send this header. */
    public Api without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new Api(client, origin, changed);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Sends an idempotency key of its own, unless {@link #with} has set one. */
    public Answer post(String path, JsonNode body) {
        return (headers.containsKey("Idempotency-Key") ? this : with("Idempotency-Key", UUID.randomUUID().toString()))
                .send("POST", path, body == null ? null : body.toString());
    }

    public Answer put(String path, JsonNode body) {
        return send("PUT", path, body == null ? null : body.toString());
    }

    /** @param version of the resource as it was read; it becomes {@code If-Match} */
    public Answer patch(String path, long version, JsonNode body) {
        return with("If-Match", "\"" + version + "\"").send("PATCH", path, body.toString());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any method with any body, as it is. */
    public Answer send(String method, String path, String body) {
        Api sender = body == null || headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return sender.exchange(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** @param type of the content, for example {@code image/png} */
    public Answer put(String path, String type, byte[] content) {
        return with("Content-Type", type).exchange("PUT", path, BodyPublishers.ofByteArray(content));
    }

    private Answer exchange(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofMinutes(1)).method(method, body);
        headers.forEach(request::header);
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An empty object to fill, for bodies. */
    public static ObjectNode object() {
        return Answer.JSON.createObjectNode();
    }

    Map<String, String> headers() {
        return headers;
    }

    HttpClient client() {
        return client;
    }

    URI address(String path) {
        return origin.resolve(path.startsWith("/") ? path : "/api/v1/" + path);
    }
}
