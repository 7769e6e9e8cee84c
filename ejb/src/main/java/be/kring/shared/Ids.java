package be.kring.shared;

import com.github.f4b6a3.uuid.UuidCreator;

import java.time.Clock;
import java.util.UUID;

/** Identifiers: UUID version 7 (RFC 9562), which rise with time and keep indexes dense. */
public final class Ids {

    private Ids() {
    }

    public static UUID next(Clock clock) {
        return UuidCreator.getTimeOrderedEpoch(clock.instant());
    }
}
