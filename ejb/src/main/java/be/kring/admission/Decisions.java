package be.kring.admission;

import be.kring.shared.InvalidInput;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * One decision about several requests.
 *
 * @param persons 1 to 100, each once
 * @param reason  of {@code DECLINE}, for each of them; may be left out
 */
public record Decisions(List<UUID> persons, Kind decision, String reason) {

    static final int MAX = 100;

    /** What is decided. */
    public enum Kind {
        ACCEPT, DECLINE
    }

    void requireValid() {
        if (persons == null || persons.isEmpty()) {
            throw InvalidInput.of("persons", "required");
        }
        if (persons.size() > MAX) {
            throw InvalidInput.of("persons", "too-many", MAX);
        }
        if (persons.contains(null) || new HashSet<>(persons).size() < persons.size()) {
            throw InvalidInput.of("persons", "invalid-value");
        }
        if (decision == null) {
            throw InvalidInput.of("decision", "required");
        }
    }
}
