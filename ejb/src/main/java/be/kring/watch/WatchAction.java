package be.kring.watch;

/** What becomes of a text in which an expression finds something: FLAG puts the post before the moderators, HOLD lets it wait for them, HINT tells its author first. */
public enum WatchAction {
    FLAG, HOLD, HINT
}
