package be.kring.benchmark.load;

import org.HdrHistogram.Histogram;

import java.util.Locale;

/**
 * What came of a run.
 *
 * @param failures answers that were no success; they are among the times too
 * @param times    of each request, from its first byte to the last of the answer, in nanoseconds
 */
public record LoadResult(double seconds, long failures, String firstFailure, Histogram times) {

    public double perSecond() {
        return times.getTotalCount() / seconds;
    }

    public double millis(double percentile) {
        return times.getValueAtPercentile(percentile) / 1e6;
    }

    /** @throws AssertionError with the first one when there were failures */
    public LoadResult withoutFailures() {
        if (failures > 0) {
            throw new AssertionError(failures + " of " + times.getTotalCount() + " requests failed, the first with " + firstFailure);
        }
        return this;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f/s, median %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.0f ms, %d requests in %.0f s, %d failures",
                perSecond(), millis(50), millis(95), millis(99), millis(100), times.getTotalCount(), seconds, failures);
    }
}
