package be.kring.benchmark.bare;

/** A text that looks like an event of Kring. */
public final class BareText {

    private static final String BEGINNING = "{\"type\":\"event\",\"stream\":\"group:00000000-0000-0000-0000-000000000000\",\"seq\":1,\"filling\":\"";

    private BareText() {
    }

    /** @param length in bytes */
    public static String of(int length) {
        return BEGINNING + "x".repeat(length - BEGINNING.length() - 2) + "\"}";
    }
}
