package be.kring.rule;

/** How an evaluation of rules stands. */
public enum RunState {
    WAITING, RUNNING, DONE, FAILED
}
