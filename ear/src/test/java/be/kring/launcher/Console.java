package be.kring.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Progress on the terminal: one line for each step, with the seconds since the beginning. */
public final class Console {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", elapsed().toMillis() / 1000.0, line);
        out.flush();
    }

    public void print(String text) {
        out.println(text);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
