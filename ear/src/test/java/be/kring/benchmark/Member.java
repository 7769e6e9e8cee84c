package be.kring.benchmark;

import be.kring.benchmark.socket.Connection;
import be.kring.benchmark.socket.Handshake;
import be.kring.benchmark.socket.Swarm;
import be.kring.driver.Api;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;

/**
 * Somebody with a socket who is a member of one group and follows it: says from where to go on, as a browser does, and insists that the
 * events of the group come once, in order and without a gap. Who connects again goes on from the last event. Each time she asks for one event
 * that she has already: it proves that the server has begun to send.
 */
class Member implements Reader {

    private static final long FROM_HEAD = -1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Swarm swarm;
    private final Handshake handshake;
    private final String stream;
    private final Arrivals arrivals;
    private Connection connection;
    private long head;
    private volatile long heardNanos;
    private volatile long position;
    private volatile long longestSilenceNanos;
    private volatile long caughtUpNanos;
    private volatile boolean following;
    private volatile String trouble = "";

    /** Who follows from the head. @param arrivals hears of each event of the group */
    Member(Swarm swarm, Handshake handshake, String stream, Arrivals arrivals) {
        this(swarm, handshake, stream, arrivals, FROM_HEAD);
    }

    /** @param position the number of the last event that this reader has already */
    Member(Swarm swarm, Handshake handshake, String stream, Arrivals arrivals, long position) {
        this.swarm = swarm;
        this.handshake = handshake;
        this.stream = stream;
        this.arrivals = arrivals;
        this.position = position;
    }

    /** Of a person of the crowd, with a bearer token. */
    static Handshake handshake(Town town, int number) {
        return new Handshake(town.kring().address(), "/live", Map.of("Authorization", "Bearer " + town.crowd().token(number)));
    }

    @Override
    public void connect() {
        connection = swarm.open(handshake, this);
    }

    /** Goes as if the network had died. */
    void leave() {
        connection.cut();
    }

    /** Whether everything is there that had happened when the socket opened. */
    @Override
    public boolean isFollowing() {
        return following;
    }

    /** When that was, on the clock of this process. */
    long caughtUpNanos() {
        return caughtUpNanos;
    }

    /** The longest time without any frame until now. */
    long longestSilenceNanos() {
        return Math.max(longestSilenceNanos, System.nanoTime() - heardNanos);
    }

    /** Number of the last event of the group. */
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
        heardNanos = System.nanoTime();
    }

    @Override
    public void event(Connection from, boolean ofGroup, long seq, int length) {
        hear();
        if (ofGroup) {
            if (seq != position + 1) {
                trouble = "event " + seq + " after " + position;
            }
            position = seq;
            arrivals.note(seq, length);
            followWhenThere();
        }
    }

    @Override
    public void text(Connection from, String text) {
        hear();
        if (text.startsWith("{\"type\":\"hello\"")) {
            resume(from, read(text));
        } else if (text.startsWith("{\"type\":\"reset\"")) {
            trouble = "reset";
        }
    }

    @Override
    public void closed(Connection from, String why) {
        following = false;
        lost(why);
    }

    /** The socket is over. */
    void lost(String why) {
        trouble = why;
    }

    /** The server has said hello. */
    void greeted() {
        // Nothing follows from it here.
    }

    /** The group's, as it stands in frames. */
    String stream() {
        return stream;
    }

    private void resume(Connection from, JsonNode hello) {
        ObjectNode streams = hello.path("streams").deepCopy();
        greeted();
        head = streams.path(stream).asLong();
        position = Math.max(0, (position == FROM_HEAD ? head : position) - 1);
        ObjectNode resume = Api.object().put("type", "resume").put("epoch", hello.path("epoch").asText());
        resume.set("streams", streams.put(stream, position));
        from.send(resume.toString());
        followWhenThere();
    }

    private void followWhenThere() {
        if (!following && position >= head) {
            following = true;
            caughtUpNanos = System.nanoTime();
        }
    }

    private void hear() {
        long now = System.nanoTime();
        longestSilenceNanos = Math.max(longestSilenceNanos, now - heardNanos);
        heardNanos = now;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
