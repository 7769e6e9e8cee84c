package be.kring.stream;

import be.kring.shared.StreamId;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.UUID;

/** An event as it stands in the log: ids and scalars, of which a view is made at delivery. */
public record LoggedEvent(StreamId stream, long seq, String name, Instant at, JsonNode data) {

    /** An id in the data; null when it is absent. */
    public UUID id(String field) {
        JsonNode value = data.get(field);
        return value == null || value.isNull() ? null : UUID.fromString(value.asText());
    }

    public String text(String field) {
        return data.path(field).asText();
    }
}
