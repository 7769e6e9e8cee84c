package be.kring.enrolment;

/** CHECKED: looked at, nothing done; RUNNING; DONE; FAILED: nothing done, may be started again. */
public enum ImportState {
    CHECKED, RUNNING, DONE, FAILED
}
