package be.kring.benchmark;

import be.kring.launcher.Console;

import java.lang.management.ManagementFactory;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What was measured, each figure with the conditions under which it was. */
final class Figures {

    /** A load of the machine, in runnable processes over the last minute, below which it counts as quiet. */
    private static final double QUIET = 1.5;
    private static final int PATIENCE_SECONDS = Integer.getInteger("kring.benchmark.patience", 180);

    private final String benchmark;
    private final String heap;
    private final Console console;
    private final List<String> lines = new ArrayList<>();
    private String conditions = "";

    Figures(String benchmark, String heap, Console console) {
        this.benchmark = benchmark;
        this.heap = heap;
        this.console = console;
    }

    /**
     * To be called right before what is measured: waits a while ({@code -Dkring.benchmark.patience}, 180 s) until the machine has little
     * else to do, among others of the start of the stack, and notes how it is then.
     */
    void awaitQuiet() throws InterruptedException {
        console.say("Waiting until the machine is quiet (load %.2f), %d s at most".formatted(load(), PATIENCE_SECONDS));
        for (int second = 0; second < PATIENCE_SECONDS && load() >= QUIET; second++) {
            TimeUnit.SECONDS.sleep(1);
        }
        double load = load();
        conditions = String.format(Locale.ROOT, "%s, %d cores, heap %s, load %.2f before the run%s", Instant.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(), heap, load, load < QUIET ? "" : ": NOT QUIET");
        console.say("Measuring (" + conditions + ")");
    }

    Console console() {
        return console;
    }

    void note(String figure, String value) {
        lines.add("%s: %s: %s (%s)".formatted(benchmark, figure, value, conditions));
    }

    /** @param demand the least that is wanted */
    void noteAtLeast(String figure, double value, double demand, String unit) {
        note(figure, String.format(Locale.ROOT, "%,.0f %s, demanded at least %,.0f %s: %s", value, unit, demand, unit, value >= demand ? "met" : "NOT MET"));
    }

    /** @param demand the most that is allowed */
    void note(String figure, double value, double demand, String unit) {
        note(figure, String.format(Locale.ROOT, "%.1f %s, demanded at most %s %s: %s", value, unit, NumberFormat.getInstance(Locale.ROOT).format(demand), unit, value <= demand ? "met" : "NOT MET"));
    }

    void print() {
        console.print("");
        lines.forEach(console::print);
        console.print("");
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
