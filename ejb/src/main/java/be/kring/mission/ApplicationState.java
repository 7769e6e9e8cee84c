package be.kring.mission;

/** How far two people are: APPLIED, ACCEPTED by who offers, RUNNING once the applicant has agreed too, COMPLETED once both said so; or it came to nothing. */
public enum ApplicationState {
    APPLIED, ACCEPTED, DECLINED, RUNNING, COMPLETED, WITHDRAWN, ENDED;

    /** Something is still to come of it. */
    public boolean isAlive() {
        return this == APPLIED || this == ACCEPTED || this == RUNNING;
    }

    /** It takes one of the places. */
    public boolean takesPlace() {
        return this == ACCEPTED || this == RUNNING || this == COMPLETED;
    }

    /** The two have agreed, so that it is theirs whatever becomes of the offer. */
    public boolean isAgreed() {
        return this == RUNNING || this == COMPLETED;
    }
}
