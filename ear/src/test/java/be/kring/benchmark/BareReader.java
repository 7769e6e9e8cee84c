package be.kring.benchmark;

import be.kring.benchmark.socket.Connection;
import be.kring.benchmark.socket.Handshake;
import be.kring.benchmark.socket.Swarm;

/** A socket of the bare application: counts what comes, and may ask for texts at once. */
final class BareReader implements Reader {

    private final Swarm swarm;
    private final Handshake handshake;
    private final Arrivals arrivals;
    private final String wanted;
    private Connection connection;
    private volatile boolean following;
    private volatile long position;
    private volatile String trouble = "";

    BareReader(Swarm swarm, Handshake handshake, Arrivals arrivals) {
        this(swarm, handshake, arrivals, "");
    }

    /** @param wanted what to ask for, see {@link be.kring.benchmark.bare.BareSocket#send}; empty for nothing */
    BareReader(Swarm swarm, Handshake handshake, Arrivals arrivals, String wanted) {
        this.wanted = wanted;
        this.swarm = swarm;
        this.handshake = handshake;
        this.arrivals = arrivals;
    }

    @Override
    public void connect() {
        connection = swarm.open(handshake, this);
    }

    void leave() {
        connection.cut();
    }

    @Override
    public boolean isFollowing() {
        return following;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public void opened(Connection from) {
        following = true;
        if (!wanted.isEmpty()) {
            from.send(wanted);
        }
    }

    /** The text is that of an event of Kring, always the same one. */
    @Override
    public void event(Connection from, boolean ofGroup, long seq, int length) {
        position++;
        arrivals.note(position, length);
    }

    @Override
    public void text(Connection from, String text) {
        trouble = "not what was sent: " + text;
    }

    @Override
    public void closed(Connection from, String why) {
        following = false;
        trouble = why;
    }
}
