package be.kring.shared;

/**
 * Fired every two seconds: the time to look for what a lost wake-up would have told. An observer that fails ends the round for those after it, so the
 * most urgent has {@link #FIRST} as its priority.
 */
public record Swept() {

    public static final int FIRST = 1;
}
