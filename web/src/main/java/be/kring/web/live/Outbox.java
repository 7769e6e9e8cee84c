package be.kring.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The frames that wait for one socket, in order. Whoever adds one never waits: the container's threads write what has gathered at once. What a
 * reader does not take in time does not pile up: over {@value #MAX_FRAMES} frames or {@value #MAX_CHARACTERS} characters, or when nothing was taken
 * for {@value #PATIENCE_SECONDS} seconds, the socket is closed with 1013, and the reader resumes from the database. All sockets of a node together hold
 * at most a quarter of its heap: beyond that nothing is replayed, and who takes nothing is closed.
 */
final class Outbox {

    static final int PATIENCE_SECONDS = 20;
    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final int MAX_FRAMES = 4_096;
    private static final int MAX_CHARACTERS = 6_000_000;

    /** What waits on this node, and how much of it may. */
    private static final LongAdder WAITING = new LongAdder();
    private static final long MOST_WAITING = Runtime.getRuntime().maxMemory() / 4;
    private static final int SMALL = 100_000;

    private final Session session;
    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicLong characters = new AtomicLong();
    private volatile boolean closed;
    private volatile boolean tooSlow;
    private volatile long lastAddedNanos = System.nanoTime();
    private volatile long lastTakenNanos = lastAddedNanos;

    Outbox(Session session) {
        this.session = session;
    }

    void add(String frame) {
        addAll(List.of(frame));
    }

    /** Adds frames that follow each other. The caller sees to it that nobody else adds frames of the same stream at the same time. */
    void addAll(List<String> next) {
        for (String frame : next) {
            if (closed) {
                return;
            }
            if (frames.get() == 0) {
                lastTakenNanos = System.nanoTime();
            }
            frames.incrementAndGet();
            characters.addAndGet(frame.length());
            WAITING.add(frame.length());
            if (isFull()) {
                taken(frame.length());
                closeAsTooSlow();
                return;
            }
            send(frame);
        }
        lastAddedNanos = System.nanoTime();
    }

    /** Closes the socket in order, once. */
    void close(int code, String reason) {
        if (!closed) {
            closed = true;
            try {
                session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
            } catch (IOException | RuntimeException gone) {
                LOG.log(Level.FINE, "The socket was gone already", gone);
            }
        }
    }

    /** The connection is gone, and with it what waited. */
    void forget() {
        WAITING.add(-characters.getAndSet(0));
    }

    void closeAsTooSlow() {
        tooSlow = tooSlow || !closed;
        close(CloseReason.CloseCodes.TRY_AGAIN_LATER.getCode(), "too slow");
    }

    /** Whether it was closed because its reader did not take what waited. */
    boolean wasTooSlow() {
        return tooSlow;
    }

    /** Whether so much waits, here or on the whole node, that a long replay would not fit. */
    boolean isHalfFull() {
        return frames.get() > MAX_FRAMES / 2 || characters.get() > MAX_CHARACTERS / 2 || isNodeFull();
    }

    /** Whether something waits of which nothing was taken for too long. */
    boolean isStalled() {
        return frames.get() > 0 && seconds(lastTakenNanos) > PATIENCE_SECONDS;
    }

    /** How long nothing was to be said. */
    long idleSeconds() {
        return seconds(lastAddedNanos);
    }

    /** How many frames wait. */
    int size() {
        return frames.get();
    }

    private boolean isFull() {
        return frames.get() > MAX_FRAMES || characters.get() > MAX_CHARACTERS || characters.get() > SMALL && isNodeFull();
    }

    private static boolean isNodeFull() {
        return WAITING.sum() > MOST_WAITING;
    }

    private void send(String frame) {
        try {
            session.getAsyncRemote().sendText(frame, result -> {
                taken(frame.length());
                if (!result.isOK()) {
                    close(CloseReason.CloseCodes.TRY_AGAIN_LATER.getCode(), "not sent");
                }
            });
        } catch (RuntimeException broken) {
            taken(frame.length());
            close(CloseReason.CloseCodes.UNEXPECTED_CONDITION.getCode(), "");
        }
    }

    private void taken(int length) {
        frames.decrementAndGet();
        WAITING.add(-Math.min(length, characters.getAndUpdate(before -> Math.max(0, before - length))));
        lastTakenNanos = System.nanoTime();
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000L;
    }
}
