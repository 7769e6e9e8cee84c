package be.kring.group;

/** Who knows of a group and reads it: OPEN, everyone reads; CLOSED, everyone sees it, members read; HIDDEN, it exists for its members only. */
public enum Visibility {
    OPEN, CLOSED, HIDDEN
}
