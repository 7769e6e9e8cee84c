package be.kring.shared;

import java.util.Optional;
import java.util.UUID;

/** The name of an ordered stream of events: one for each group and one for each person. As text {@code group:<id>}. */
public record StreamId(Kind kind, UUID id) implements Comparable<StreamId> {

    /** In the order in which streams are locked when one transaction writes to several. */
    public enum Kind { GROUP, PERSON }

    public static StreamId group(UUID id) {
        return new StreamId(Kind.GROUP, id);
    }

    public static StreamId person(UUID id) {
        return new StreamId(Kind.PERSON, id);
    }

    /** The stream of this text; empty when it does not name one. */
    public static Optional<StreamId> find(String text) {
        try {
            String[] parts = text.split(":", 2);
            StreamId found = new StreamId(Kind.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)), UUID.fromString(parts[1]));
            return Optional.of(found).filter(id -> id.toString().equals(text));
        } catch (RuntimeException notAStream) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(StreamId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }
}
