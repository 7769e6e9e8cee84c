package be.kring.question;

/** Which questions of one's own: those that one asked, or that one said one will answer. */
public enum OwnFilter {
    ASKED, CLAIMED
}
