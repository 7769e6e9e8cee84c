package be.kring.discussion;

/**
 * What becomes of a post that waits for approval: WAITING, then APPROVED and a moment later POSTED, or REFUSED, or WITHDRAWN by its author. A refused one
 * is approved after all when an appeal is right. An approved one that has no place any more, since its discussion or its author is gone, has LAPSED.
 */
enum HeldState {
    WAITING, APPROVED, POSTED, REFUSED, WITHDRAWN, LAPSED;

    /** Whether it may become the other. */
    boolean mayBecome(HeldState next) {
        return switch (this) {
            case WAITING -> next == APPROVED || next == REFUSED || next == WITHDRAWN;
            case REFUSED -> next == APPROVED;
            case APPROVED -> next == POSTED || next == LAPSED;
            default -> false;
        };
    }
}
