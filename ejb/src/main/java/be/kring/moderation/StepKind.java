package be.kring.moderation;

/** What happened to a case after it was reported. */
public enum StepKind {
    CLAIMED, RELEASED, HANDED_OVER, DECIDED, APPEALED, APPEAL_DECIDED
}
