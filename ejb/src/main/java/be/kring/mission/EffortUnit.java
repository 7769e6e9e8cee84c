package be.kring.mission;

/** What the effort of a mission is counted in. */
public enum EffortUnit {
    HOURS(200), DAYS(30);

    private final int most;

    EffortUnit(int most) {
        this.most = most;
    }

    /** Beyond that it is no small mission any more. */
    int most() {
        return most;
    }
}
