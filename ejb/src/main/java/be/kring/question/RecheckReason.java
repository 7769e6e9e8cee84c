package be.kring.question;

/**
 * Why it is asked whether an accepted answer still holds. DUE: its time has come. FORSAKEN: its author was asked, said nothing, and is gone. SILENT: who was
 * asked has said nothing for two weeks; then the moderators are asked, once.
 */
public enum RecheckReason {
    DUE, FORSAKEN, SILENT
}
