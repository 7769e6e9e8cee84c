package be.kring.checker.history;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What every reader must see alike of an event: its data may differ, since it is made when it is delivered.
 *
 * @param moment  when it was stored, as the server says
 * @param subject what it is about, see {@link Subject}
 */
public record Seen(long seq, String name, String moment, String subject) {

    public static Seen of(JsonNode frame) {
        return new Seen(frame.path("seq").asLong(), frame.path("name").asText(), frame.path("at").asText(),
                Subject.of(frame.path("name").asText(), frame.path("data")));
    }

    @Override
    public String toString() {
        return seq + " " + name + " " + subject + " of " + moment;
    }
}
