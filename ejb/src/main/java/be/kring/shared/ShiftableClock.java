package be.kring.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of Kring: the time of the machine in microseconds, which is what PostgreSQL keeps. The demo tells its story through the real
 * services at times in the past; for that the time of one thread can be set.
 */
public class ShiftableClock extends Clock {

    private final ThreadLocal<Instant> set = new ThreadLocal<>();

    /** Runs something on this thread as if it were that moment. */
    public void at(Instant moment, Runnable work) {
        Instant before = set.get();
        set.set(moment);
        try {
            work.run();
        } finally {
            if (before == null) {
                set.remove();
            } else {
                set.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant moment = set.get();
        return (moment != null ? moment : Clock.systemUTC().instant()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), Duration.ZERO);
    }
}
