package be.kring.admission;

import be.kring.shared.Conflict;

import java.util.Map;

/** Somebody was first: the problem says who, and what they decided. */
public class AlreadyDecided extends Conflict {

    private static final long serialVersionUID = 1L;

    private final String by;
    private final Outcome outcome;

    AlreadyDecided(String by, Outcome outcome) {
        super("already-decided");
        this.by = by;
        this.outcome = outcome;
    }

    @Override
    public Map<String, String> named() {
        return Map.of("by", by, "outcome", outcome.name());
    }
}
