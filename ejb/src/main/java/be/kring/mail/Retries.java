package be.kring.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a letter that did not go is tried again: soon at first, then less and less often, for two days. */
final class Retries {

    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
            Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(12), Duration.ofHours(22));

    private Retries() {
    }

    /** How long to wait after so many tries, 1 or more; empty when it is given up. */
    static Optional<Duration> after(int tries) {
        return tries <= WAITS.size() ? Optional.of(WAITS.get(tries - 1)) : Optional.empty();
    }
}
