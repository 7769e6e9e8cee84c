package be.kring.rule;

/** Whether a condition holds for a person. UNKNOWN, when the employer does not say, lets nobody in and puts nobody out. */
public enum Coverage {
    COVERED, NOT_COVERED, UNKNOWN;

    static Coverage of(Object value) {
        return value == null ? UNKNOWN : (Boolean) value ? COVERED : NOT_COVERED;
    }
}
