package be.kring.web.live;

import jakarta.websocket.CloseReason;

import java.util.function.LongSupplier;

/**
 * How often one socket may resume: {@value #BURST} times at once, and once a second, since each may ask for thousands of events of many streams. Our own
 * pages stay below it ({@code resuming.ts}). A bucket that is one number (GCRA, ITU-T I.371, annex A), as there is one for each socket.
 */
final class ResumeLimit {

    static final int BURST = 10;
    private static final long EVERY_NANOS = 1_000_000_000L;

    private final LongSupplier nanos;
    private long spentUntil;

    ResumeLimit() {
        this(System::nanoTime);
    }

    ResumeLimit(LongSupplier nanos) {
        this.nanos = nanos;
        this.spentUntil = nanos.getAsLong();
    }

    /** Whether the socket may resume now; one that may not is closed. To be called by the one thread that receives. */
    boolean allow(Outbox outbox) {
        boolean allowed = take();
        if (!allowed) {
            outbox.close(CloseReason.CloseCodes.VIOLATED_POLICY.getCode(), "too many resume frames");
        }
        return allowed;
    }

    boolean take() {
        long now = nanos.getAsLong();
        long from = spentUntil - now < 0 ? now : spentUntil;
        if (from - now > (BURST - 1) * EVERY_NANOS) {
            return false;
        }
        spentUntil = from + EVERY_NANOS;
        return true;
    }
}
