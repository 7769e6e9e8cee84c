package be.kring.discussion;

/** What one can say to a post with one click. */
public enum ReactionKind {
    LIKE, THANKS, INSIGHTFUL, AGREE, CELEBRATE
}
