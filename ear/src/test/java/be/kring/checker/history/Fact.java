package be.kring.checker.history;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** One thing that happened, as seen from outside Kring. Times are milliseconds since the run began. */
public sealed interface Fact {

    long at();

    /** What a tab noticed. */
    sealed interface OfTab extends Fact {

        TabId tab();
    }

    /** What a tab noticed of one stream. */
    sealed interface OfStream extends OfTab {

        String stream();
    }

    /** A group was founded; what happens in a closed one only its members may see. */
    record Founded(long at, String stream, boolean closed) implements Fact {
    }

    /** Somebody begins to write; the same write may be sent several times, always under one idempotency key. */
    record Attempted(long at, Write write) implements Fact {
    }

    /** Kring has said that a write is done. @param seq its place in the stream, when the answer tells */
    record Acknowledged(long at, Write write, OptionalLong seq) implements Fact {
    }

    /** Kring has said that a write will not be done, and never said otherwise. */
    record Refused(long at, Write write, int status) implements Fact {
    }

    /** The writer does not know whether the write was done, and asks no more. */
    record GivenUp(long at, Write write) implements Fact {
    }

    /** A tab begins to open a socket. */
    record Knocked(long at, TabId tab) implements OfTab {
    }

    /** Kring has said hello. @param streams those that it named as the person's own */
    record Greeted(long at, TabId tab, Set<String> streams) implements OfTab {
    }

    /** A tab has been greeted and asks to go on: from now on it is connected. */
    record Connected(long at, TabId tab) implements OfTab {
    }

    /** A tab lost its socket, or put it down itself. @param code of the close, 1006 without a word */
    record Disconnected(long at, TabId tab, int code) implements OfTab {
    }

    /** A tab takes no frames for a while, with its socket open. */
    record Dozed(long at, TabId tab) implements OfTab {
    }

    /** A tab that dozed takes frames again. */
    record Woke(long at, TabId tab) implements OfTab {
    }

    /**
     * A tab shows a stream up to a position and expects what comes after it.
     *
     * @param exact false when the server may begin earlier: a group that was joined while the socket was open
     */
    record Followed(long at, TabId tab, String stream, long position, boolean exact) implements OfStream {
    }

    /**
     * A tab was told to fetch a stream afresh, and to go on from its head.
     *
     * @param position  where the tab was, or from where it asked for the stream; negative when it did not
     * @param sameEpoch whether the epoch is the one in which the tab got that position
     * @param before    what had come on this socket before
     */
    record Reset(long at, TabId tab, String stream, long position, long head, boolean sameEpoch, Load before) implements OfStream {
    }

    /** A tab no longer expects anything of a stream. */
    record Unfollowed(long at, TabId tab, String stream) implements OfStream {
    }

    /** A tab got an event. */
    record Received(long at, TabId tab, String stream, Seen event) implements OfStream {
    }

    /** A tab got something of a group that is in no log: presence or typing. */
    record Overheard(long at, TabId tab, String stream, String type) implements OfStream {
    }

    /** A sign-in, or all sign-ins of somebody, were ended; whoever asked for it has the answer. @param tabs the sockets that must end */
    record Revoked(long at, String how, Set<TabId> tabs) implements Fact {
    }

    /** A second has passed. */
    record Ticked(long at) implements Fact {
    }

    /** Nobody writes any more, everything is healed and everybody had time to catch up. @param heads of all groups, as the API tells */
    record Settled(long at, Map<String, Long> heads) implements Fact {
    }
}
