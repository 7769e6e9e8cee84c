package be.kring.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The frames that wait for one socket, in order: one is sent at a time, whoever adds it never waits. What a reader does not take in
 * time does not pile up: over {@value #MAX_FRAMES} frames or {@value #MAX_CHARACTERS} characters the socket is closed with 1013, and the reader resumes
 * from the database.
 */
final class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final int MAX_FRAMES = 1_024;
    private static final int MAX_CHARACTERS = 2_000_000;
    private static final int SEND_TIMEOUT_MILLIS = 20_000;

    private final Session session;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final AtomicInteger turns = new AtomicInteger();
    private long characters;
    private boolean sending;
    private boolean closed;
    private volatile long lastSentNanos = System.nanoTime();

    Outbox(Session session) {
        this.session = session;
        session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
    }

    void add(String frame) {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (waiting.size() < MAX_FRAMES && characters + frame.length() <= MAX_CHARACTERS) {
                waiting.add(frame);
                characters += frame.length();
                if (sending) {
                    return;
                }
                sending = true;
            } else {
                closed = true;
            }
        }
        if (isClosed()) {
            closeSocket(CloseReason.CloseCodes.TRY_AGAIN_LATER.getCode(), "too slow");
        } else {
            takeTurn();
        }
    }

    void close(int code, String reason) {
        synchronized (this) {
            closed = true;
            waiting.clear();
        }
        closeSocket(code, reason);
    }

    long idleSeconds() {
        return (System.nanoTime() - lastSentNanos) / 1_000_000_000L;
    }

    synchronized int size() {
        return waiting.size();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** A send may complete on this very thread: turns are counted, so that a long queue is a loop and not a deep recursion. */
    private void takeTurn() {
        if (turns.getAndIncrement() == 0) {
            do {
                sendNext();
            } while (turns.decrementAndGet() != 0);
        }
    }

    private void sendNext() {
        String next;
        synchronized (this) {
            next = closed ? null : waiting.poll();
            if (next == null) {
                sending = false;
                return;
            }
            characters -= next.length();
        }
        lastSentNanos = System.nanoTime();
        try {
            session.getAsyncRemote().sendText(next, this::sent);
        } catch (RuntimeException broken) {
            close(CloseReason.CloseCodes.UNEXPECTED_CONDITION.getCode(), "");
        }
    }

    private void sent(SendResult result) {
        if (result.isOK()) {
            takeTurn();
        } else {
            close(CloseReason.CloseCodes.TRY_AGAIN_LATER.getCode(), "not taken in time");
        }
    }

    private void closeSocket(int code, String reason) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "The socket was gone already", gone);
        }
    }
}
