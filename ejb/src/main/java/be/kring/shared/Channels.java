package be.kring.shared;

/** The NOTIFY channels that each node listens to. */
public final class Channels {

    /** {@code <stream> <seq>}: an event was committed. */
    public static final String EVENT = "kring_event";
    /** Presence and typing: never stored, may be lost. */
    public static final String EPHEMERAL = "kring_ephemeral";
    /** A sign-in was revoked. */
    public static final String REVOCATION = "kring_revocation";

    private Channels() {
    }
}
