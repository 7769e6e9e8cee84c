package be.kring.checker;

import java.time.Duration;

/**
 * How a run is made.
 *
 * @param length how long faults strike; catching up and comparing come on top
 * @param seed   chooses the faults and what each actor does
 */
public record CheckSettings(Duration length, long seed, int nodes, int writers, int readers) {

    private static final int WRITERS = 20;
    private static final int READERS = 200;

    /** From {@code -Dkring.check.minutes}, {@code -Dkring.check.seed}, {@code -Dkring.nodes}, {@code -Dkring.check.writers} and {@code -Dkring.check.readers}. */
    public static CheckSettings ofProperties(double standardMinutes, int standardNodes) {
        double minutes = Double.parseDouble(System.getProperty("kring.check.minutes", String.valueOf(standardMinutes)));
        long seed = Long.getLong("kring.check.seed", System.currentTimeMillis() % 1_000_000);
        return new CheckSettings(Duration.ofMillis((long) (minutes * 60_000)), seed, Integer.getInteger("kring.nodes", standardNodes),
                Integer.getInteger("kring.check.writers", WRITERS), Integer.getInteger("kring.check.readers", READERS));
    }
}
