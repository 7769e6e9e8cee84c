package be.kring.mentoring;

/** Whether somebody looks for a buddy or mentor, or wants to be one. */
public enum MentoringSide {
    /** Looks for up to {@value #MOST_SOUGHT} at a time. */
    SEEKER(MentoringSide.MOST_SOUGHT),
    /** Is there for up to {@value #MOST_GIVEN} at a time. */
    GIVER(MentoringSide.MOST_GIVEN);

    static final int MOST_SOUGHT = 3;
    static final int MOST_GIVEN = 10;

    private final int most;

    MentoringSide(int most) {
        this.most = most;
    }

    /** How many places somebody may have at most. */
    int most() {
        return most;
    }
}
