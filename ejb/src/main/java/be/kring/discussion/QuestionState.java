package be.kring.discussion;

/**
 * What has become of a question. CLAIMED: somebody said that they will answer it. ANSWERED: somebody else than the asker replied. ACCEPTED: an answer was
 * accepted. REOPENED: it was closed or had an accepted answer, and waits again.
 */
public enum QuestionState {
    OPEN, CLAIMED, ANSWERED, ACCEPTED, CLOSED, REOPENED
}
