package be.kring.checker;

import java.time.Duration;

/**
 * How a run is made.
 *
 * @param length      how long faults strike at least; catching up and comparing come on top
 * @param faults      how many faults strike at least: the time is prolonged for them, up to twice
 * @param seed        chooses the faults and what each actor does
 * @param pause       how long a writer rests after each act, on average
 * @param untilBroken whether the run ends with the first promise that is broken
 */
public record CheckSettings(Duration length, int faults, long seed, int nodes, int writers, int readers, Duration pause, boolean untilBroken) {

    /**
     * The same, but for what {@code -Dkring.check.minutes}, {@code -Dkring.check.faults}, {@code -Dkring.check.seed}, {@code -Dkring.nodes}, {@code
     * -Dkring.check.writers}, {@code -Dkring.check.readers} and {@code -Dkring.check.pause} (milliseconds) say otherwise.
     */
    public CheckSettings withProperties() {
        String minutes = System.getProperty("kring.check.minutes");
        return new CheckSettings(minutes == null ? length : Duration.ofMillis(Math.round(Double.parseDouble(minutes) * 60_000)),
                Integer.getInteger("kring.check.faults", faults), Long.getLong("kring.check.seed", seed), Integer.getInteger("kring.nodes", nodes),
                Integer.getInteger("kring.check.writers", writers), Integer.getInteger("kring.check.readers", readers),
                Duration.ofMillis(Long.getLong("kring.check.pause", pause.toMillis())), untilBroken);
    }
}
