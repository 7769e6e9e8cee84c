package be.kring.question;

/** What somebody who leaves hands over: questions that wait, asked or taken by them; accepted answers of theirs; and those that colleagues left them. */
public enum LeftFilter {
    OPEN, ACCEPTED, INHERITED
}
