package be.kring.shared;

import jakarta.persistence.OptimisticLockException;

/** The caller edits an older version than the one that is stored. Status 412. */
public class Stale extends DomainException {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super("stale");
    }

    /** Whether this failure says that somebody else changed the same row at the same moment. */
    public static boolean isCausedBy(Throwable failure) {
        return failure instanceof OptimisticLockException || failure instanceof Stale;
    }

    /** @throws Stale when the version that the caller has seen is not the current one */
    public static void check(long seen, long current) {
        if (seen != current) {
            throw new Stale();
        }
    }
}
