package be.kring.benchmark;

import java.util.Collection;
import java.util.Locale;

/** Measured times, in milliseconds. */
final class Sample {

    private final double[] sorted;

    Sample(Collection<? extends Number> milliseconds) {
        if (milliseconds.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = milliseconds.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    }

    /** Half took at most so long. */
    double median() {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** So many percent took at most so long (nearest rank). */
    double percentile(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
    }

    double max() {
        return sorted[sorted.length - 1];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "median %.0f ms, p95 %.0f ms, p99 %.0f ms, max %.0f ms", median(), percentile(95), percentile(99), max());
    }
}
