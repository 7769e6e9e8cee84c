package be.kring.moderation;

/** Leave it as it is; hide it for good; ask the author for a correction; warn the author. After all but HIDE the text is visible. */
public enum Decision {
    KEEP, HIDE, CORRECT, WARN
}
