package be.kring.enrolment;

/**
 * What a line of a list comes to. NEW and ASKED are admitted, the latter has a request that waits. MEMBER needs nothing. The others are not
 * admitted: nobody of that name has signed in yet; several people have that address; the account is disabled; the person is banned from the group;
 * a line before it names the same person; the line names nobody.
 */
public enum Verdict {
    NEW, ASKED, MEMBER, UNKNOWN, SEVERAL, DISABLED, BANNED, TWICE, INVALID;

    /** Whether the person is let in. */
    public boolean isAdmitted() {
        return this == NEW || this == ASKED;
    }
}
