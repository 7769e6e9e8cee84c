package be.kring.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What came back, as it came. */
public record Answer(int status, URI uri, java.net.http.HttpHeaders headers, String body) {

    static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.uri(), response.headers(), response.body());
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + this, e);
        }
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** @throws AssertionError with the whole answer when the status is another one */
    public Answer expecting(int wanted) {
        if (status != wanted) {
            throw new AssertionError("Expected " + wanted + ", got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " from " + uri + ": " + body;
    }
}
