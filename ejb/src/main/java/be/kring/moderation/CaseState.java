package be.kring.moderation;

/** OPEN until a decision; APPEALED from the author's appeal until it is decided, too. */
public enum CaseState {
    OPEN, APPEALED, DECIDED;

    /** Somebody has to decide. */
    boolean isWaiting() {
        return this != DECIDED;
    }
}
