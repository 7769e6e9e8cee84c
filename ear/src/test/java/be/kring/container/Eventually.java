package be.kring.container;

import java.util.concurrent.TimeUnit;

/** Waits for what happens in the background. */
final class Eventually {

    private static final int TRIES = 600;

    private Eventually() {
    }

    /** @throws AssertionError of the last try, after a minute */
    static void eventually(Runnable assertion) {
        for (int tries = 0; ; tries++) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException notYet) {
                if (tries >= TRIES) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
