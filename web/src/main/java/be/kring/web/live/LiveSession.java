package be.kring.web.live;

import be.kring.person.Revoked;
import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.web.security.SignedIn;
import jakarta.websocket.Session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One socket: whose it is, which streams it follows and how far it got in each. */
final class LiveSession {

    final Outbox outbox;
    private final Session session;
    private final LivePrincipal principal;
    private final Map<StreamId, Long> heads = new HashMap<>();
    private final Map<StreamId, Long> positions = new ConcurrentHashMap<>();
    private volatile long lastHeardNanos = System.nanoTime();
    private volatile long lastTypingNanos;
    private volatile boolean resumed;

    LiveSession(Session session, LivePrincipal principal) {
        this.session = session;
        this.principal = principal;
        this.outbox = new Outbox(session);
    }

    Actor actor() {
        return principal.actor();
    }

    UUID personId() {
        return principal.actor().personId();
    }

    SignedIn signIn() {
        return principal.signIn();
    }

    Session session() {
        return session;
    }

    /** Whether the client said from where it goes on; before that nothing is sent. */
    boolean isResumed() {
        return resumed;
    }

    void resumed() {
        this.resumed = true;
    }

    /** Whether this revocation is about this sign-in or this person. */
    boolean isEndedBy(Revoked revoked) {
        return revoked.sid().isPresent()
                ? revoked.sid().get().equals(signIn().sid())
                : revoked.personId().filter(personId()::equals).isPresent();
    }

    /** The streams that were named in hello and are not followed yet, with their heads at that moment. */
    Map<StreamId, Long> heads() {
        return heads;
    }

    Set<StreamId> following() {
        return positions.keySet();
    }

    boolean follows(StreamId stream) {
        return positions.containsKey(stream);
    }

    /** The position of the last event that was put in the outbox; -1 when the stream is not followed. */
    long position(StreamId stream) {
        return positions.getOrDefault(stream, -1L);
    }

    void follow(StreamId stream, long position) {
        positions.put(stream, position);
    }

    void leave(StreamId stream) {
        positions.remove(stream);
    }

    /** Puts the event in the outbox when it is the next one; anything else was sent before. Called under the lock of the feed. */
    void deliver(StreamId stream, long seq, String frame) {
        if (position(stream) == seq - 1) {
            positions.put(stream, seq);
            outbox.add(frame);
        }
    }

    void heard() {
        lastHeardNanos = System.nanoTime();
    }

    long silentSeconds() {
        return (System.nanoTime() - lastHeardNanos) / 1_000_000_000L;
    }

    /** Whether this socket may say now that its person is typing: at most every two seconds. */
    boolean mayTell() {
        long now = System.nanoTime();
        boolean may = lastTypingNanos == 0 || now - lastTypingNanos > 2_000_000_000L;
        if (may) {
            lastTypingNanos = now;
        }
        return may;
    }
}
