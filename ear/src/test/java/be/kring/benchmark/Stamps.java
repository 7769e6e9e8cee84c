package be.kring.benchmark;

import org.HdrHistogram.Histogram;

import java.util.Arrays;
import java.util.Map;

/** When each event came to each socket of an audience, once it is to be recorded, on the clock of this process. */
final class Stamps implements Arrivals {

    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final int DIGITS = 3;

    private long[] seqs = new long[1 << 16];
    private long[] nanos = new long[1 << 16];
    private volatile int count;
    private volatile int length;
    private volatile boolean recording;

    @Override
    public void note(long seq, int bytes) {
        length = bytes;
        if (!recording) {
            return;
        }
        if (count == seqs.length) {
            seqs = Arrays.copyOf(seqs, 2 * count);
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        seqs[count] = seq;
        nanos[count] = System.nanoTime();
        count++;
    }

    /** From now on; what came before is forgotten. */
    void record() {
        recording = true;
    }

    /** Of the last event, in bytes. */
    int length() {
        return length;
    }

    /** How long each of these events took to each socket. @param begins when each began, by its number; others do not count */
    Histogram since(Map<Long, Long> begins) {
        Histogram delays = new Histogram(LONGEST_NANOS, DIGITS);
        for (int i = 0; i < count; i++) {
            Long begin = begins.get(seqs[i]);
            if (begin != null) {
                delays.recordValue(Math.min(LONGEST_NANOS, nanos[i] - begin));
            }
        }
        return delays;
    }
}
