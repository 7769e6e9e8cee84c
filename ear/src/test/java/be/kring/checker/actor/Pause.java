package be.kring.checker.actor;

import java.util.concurrent.TimeUnit;

/** A pause of an actor, which ends at once when the run is stopped. */
final class Pause {

    private Pause() {
    }

    static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was stopped", stopped);
        }
    }
}
