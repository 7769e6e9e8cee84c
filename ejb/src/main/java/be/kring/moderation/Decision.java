package be.kring.moderation;

/**
 * Leave it as it is; hide it for good; ask the author for a correction; warn the author; move the thread to another group; let the author not write for
 * a while; let the author neither in nor read. With the last two the text may be hidden, too; after all others but HIDE it is visible.
 * What waits for approval: make it a post, or refuse it; nothing else, and for nothing else. Take an endorsement away.
 */
public enum Decision {
    KEEP, HIDE, CORRECT, WARN, MOVE, MUTE, BAN, APPROVE, REFUSE, REMOVE;

    /** About what waits for approval. */
    boolean isAboutHeld() {
        return this == APPROVE || this == REFUSE;
    }

    /** It takes a right from the author. */
    boolean isSanction() {
        return this == MUTE || this == BAN;
    }
}
