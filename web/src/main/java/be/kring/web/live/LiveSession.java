package be.kring.web.live;

import be.kring.person.Revoked;
import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.web.security.SignedIn;
import jakarta.websocket.Session;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** One socket: whose it is and which streams it follows. */
final class LiveSession {

    private static final long LONGEST_NANOS = Duration.ofHours(1).toNanos();

    final Outbox outbox;
    private final Session session;
    private final LivePrincipal principal;
    private final Set<StreamId> following = ConcurrentHashMap.newKeySet(8);
    private final Map<StreamId, Long> left = new ConcurrentHashMap<>(0);
    private final ReentrantLock deciding = new ReentrantLock();
    private final long endNanos = System.nanoTime() + LONGEST_NANOS + ThreadLocalRandom.current().nextLong(LONGEST_NANOS / 4);
    private volatile long lastHeardNanos = System.nanoTime();
    private volatile long lastTypingNanos;
    private volatile boolean resumed;
    private boolean over;

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

    /**
     * Decides which streams this socket follows, one decision after the other: a membership that changes while the client resumes waits for the
     * end of that, or both would follow the group from a position of their own. Nothing is decided after the {@link #end}.
     */
    void decide(Runnable decision) {
        deciding.lock();
        try {
            if (!over) {
                decision.run();
            }
        } finally {
            deciding.unlock();
        }
    }

    /** The socket was closed: what its client still sends, half a frame of which may have come before, makes it follow nothing any more. */
    void end(Runnable last) {
        decide(() -> {
            over = true;
            last.run();
        });
    }

    /** Whether this revocation is about this sign-in or this person. */
    boolean isEndedBy(Revoked revoked) {
        return revoked.sid().isPresent()
                ? revoked.sid().get().equals(signIn().sid())
                : revoked.personId().filter(personId()::equals).isPresent();
    }

    Set<StreamId> following() {
        return following;
    }

    /** Those groups whose streams it follows. */
    Set<UUID> groups() {
        return following.stream().filter(stream -> stream.kind() == StreamId.Kind.GROUP).map(StreamId::id).collect(Collectors.toSet());
    }

    boolean follows(StreamId stream) {
        return following.contains(stream);
    }

    void follow(StreamId stream) {
        following.add(stream);
    }

    void leave(StreamId stream) {
        following.remove(stream);
    }

    /** Notes that the stream ends here for this socket, whose client has not been told yet that it is no member any more. */
    void leaveAt(StreamId stream, long seq) {
        left.put(stream, seq);
        leave(stream);
    }

    /** The client knows by now that it does not follow the stream. */
    void leftForGood(StreamId stream) {
        left.remove(stream);
    }

    /** Where a client that has come back goes on: where it left when it was not told of that, else from the head that it is told. */
    long returnsAt(StreamId stream, long head) {
        Long position = left.remove(stream);
        return position == null ? head : position;
    }

    void heard() {
        lastHeardNanos = System.nanoTime();
    }

    long silentSeconds() {
        return (System.nanoTime() - lastHeardNanos) / 1_000_000_000L;
    }

    /**
     * Whether it has lasted an hour, and at random up to a quarter more, so that not all end at once: its client comes back, if the sign-in of the handshake
     * still holds by then.
     */
    boolean isOld(long nowNanos) {
        return nowNanos - endNanos > 0;
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
