package be.kring.discussion;

/** VISIBLE; HIDDEN by a moderator, with a reason; WITHDRAWN by the author within the undo window. HELD is no post yet: it waits for approval, and only its author is told. */
public enum PostState {
    VISIBLE, HIDDEN, WITHDRAWN, HELD
}
