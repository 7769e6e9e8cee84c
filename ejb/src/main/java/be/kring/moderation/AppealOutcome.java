package be.kring.moderation;

/** The decision stands, or it falls: then what was hidden is shown again. */
public enum AppealOutcome {
    UPHELD, OVERTURNED
}
