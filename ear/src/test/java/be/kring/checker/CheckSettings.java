package be.kring.checker;

import java.time.Duration;

/**
 * How a run is made.
 *
 * @param length      how long faults strike; catching up and comparing come on top
 * @param seed        chooses the faults and what each actor does
 * @param untilBroken whether the run ends with the first promise that is broken
 */
public record CheckSettings(Duration length, long seed, int nodes, int writers, int readers, boolean untilBroken) {

    /**
     * The same, but for what {@code -Dkring.check.minutes}, {@code -Dkring.check.seed}, {@code -Dkring.nodes}, {@code -Dkring.check.writers} and {@code
     * -Dkring.check.readers} say otherwise.
     */
    public CheckSettings withProperties() {
        String minutes = System.getProperty("kring.check.minutes");
        return new CheckSettings(minutes == null ? length : Duration.ofMillis(Math.round(Double.parseDouble(minutes) * 60_000)),
                Long.getLong("kring.check.seed", seed), Integer.getInteger("kring.nodes", nodes),
                Integer.getInteger("kring.check.writers", writers), Integer.getInteger("kring.check.readers", readers), untilBroken);
    }
}
