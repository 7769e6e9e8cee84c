package be.kring.web.problem;

import be.kring.shared.DomainException;

/** The caller asks more often than a person may. Status 429. */
public class TooManyRequests extends DomainException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyRequests(long seconds) {
        super("too-many-requests");
        this.seconds = seconds;
    }

    /** After how many seconds it is worth another try, at least 1. */
    public long seconds() {
        return seconds;
    }
}
