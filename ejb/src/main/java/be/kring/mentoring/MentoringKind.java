package be.kring.mentoring;

/** What two people are for each other: buddies, at eye level, or one the mentor of the other. */
public enum MentoringKind {
    BUDDY, MENTOR
}
