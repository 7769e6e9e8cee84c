package be.kring.group;

import java.time.Instant;

/**
 * A group that is linked with another, or is asked to be.
 *
 * @param group the other one
 * @param since since when they are linked, or since when one waits for the other
 */
public record LinkView(GroupRef group, State state, Instant since) {

    /** LINKED is for everybody who sees both; ASKED (the other one has to answer) and WAITS (the other one asked) are for who leads the group. */
    public enum State {
        LINKED, ASKED, WAITS
    }
}
