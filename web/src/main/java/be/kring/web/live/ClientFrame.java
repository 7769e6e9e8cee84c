package be.kring.web.live;

import be.kring.shared.StreamId;
import be.kring.web.problem.Json;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a client may say on the socket. */
sealed interface ClientFrame {

    /** More named streams than anybody has groups. */
    int MAX_STREAMS = 300;

    /** The positions that the client has. */
    record Resume(String epoch, Map<StreamId, Long> positions) implements ClientFrame {
    }

    /** The person is writing in a group, perhaps in a thread. */
    record Typing(UUID group, UUID thread) implements ClientFrame {
    }

    /** Empty when the text is not a frame of the contract. */
    static Optional<ClientFrame> parse(String text) {
        try {
            JsonNode frame = Json.read(text);
            return switch (frame.path("type").asText()) {
                case "resume" -> Optional.of(resume(frame));
                case "typing" -> Optional.of(new Typing(UUID.fromString(frame.required("group").textValue()),
                        frame.path("thread").isTextual() ? UUID.fromString(frame.path("thread").textValue()) : null));
                default -> Optional.empty();
            };
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static Resume resume(JsonNode frame) {
        JsonNode streams = frame.required("streams");
        if (!streams.isObject() || streams.size() > MAX_STREAMS || !frame.required("epoch").isTextual()) {
            throw new IllegalArgumentException("resume");
        }
        Map<StreamId, Long> positions = new HashMap<>();
        streams.fields().forEachRemaining(entry -> {
            if (!entry.getValue().isIntegralNumber()) {
                throw new IllegalArgumentException("position");
            }
            long position = entry.getValue().canConvertToLong() ? entry.getValue().longValue() : Long.MAX_VALUE;
            StreamId.find(entry.getKey()).ifPresent(stream -> positions.put(stream, position));
        });
        return new Resume(frame.get("epoch").textValue(), positions);
    }
}
