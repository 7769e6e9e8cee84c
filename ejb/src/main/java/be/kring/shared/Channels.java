package be.kring.shared;

/** The NOTIFY channels that each node listens to. */
public final class Channels {

    /** {@code <node> <stream> <stream> …}: streams have grown. On the node itself it is said after the commit without the database, as one stream. */
    public static final String EVENT = "kring_event";
    /** Presence and typing: never stored, may be lost. */
    public static final String EPHEMERAL = "kring_ephemeral";
    /** A person's id: what is known of this person has changed. */
    public static final String PERSON = "kring_person";
    /** A sign-in was revoked. */
    public static final String REVOCATION = "kring_revocation";

    private Channels() {
    }
}
