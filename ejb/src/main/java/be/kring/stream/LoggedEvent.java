package be.kring.stream;

import be.kring.shared.StreamId;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.UUID;

/** An event as it stands in the log: ids and scalars, of which a view is made at delivery. */
public record LoggedEvent(StreamId stream, long seq, String name, Instant at, JsonNode data) {

    /** Where the data hold the trace of the request, if it was traced. */
    static final String TRACE = "traceparent";

    /** What the request was traced as (W3C Trace Context); empty when it was not. */
    public String trace() {
        return text(TRACE);
    }

    /** An id in the data; null when it is absent. */
    public UUID id(String field) {
        JsonNode value = data.get(field);
        return value == null || value.isNull() ? null : UUID.fromString(value.asText());
    }

    public String text(String field) {
        return data.path(field).asText();
    }
}
