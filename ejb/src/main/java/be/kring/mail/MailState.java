package be.kring.mail;

/** What became of a letter: it waits for the mail server, the server took it, or it was given up. */
public enum MailState {
    WAITING, SENT, FAILED
}
