package be.kring.shared;

/** The caller edits an older version than the one that is stored. Status 412. */
public class Stale extends DomainException {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super("stale");
    }

    /** @throws Stale when the version that the caller has seen is not the current one */
    public static void check(long seen, long current) {
        if (seen != current) {
            throw new Stale();
        }
    }
}
