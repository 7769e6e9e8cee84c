package be.kring.shared;

/** The levels of government in Belgium. */
public enum Level {
    FEDERAL, FLEMISH, WALLOON, BRUSSELS, FRENCH_COMMUNITY, GERMAN_SPEAKING, PROVINCIAL, LOCAL
}
