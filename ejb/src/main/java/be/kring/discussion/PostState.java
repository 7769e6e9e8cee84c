package be.kring.discussion;

/** VISIBLE; HIDDEN by a moderator, with a reason; WITHDRAWN by the author within the undo window. */
public enum PostState {
    VISIBLE, HIDDEN, WITHDRAWN
}
