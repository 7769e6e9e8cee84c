package be.kring.benchmark;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Some who write as fast as they are answered, until they are {@value #AHEAD} frames ahead of the slowest reader: then they wait for it. So
 * readers always have something to come, and what has not arrived does not pile up.
 */
final class Writers implements AutoCloseable {

    /** What one of them does, or what is due at a moment of a {@link Schedule}. */
    interface Deed {

        /** @param number of the writer, or of the moment. @return the number of the frame that comes of it */
        long write(int number) throws Exception;
    }

    static final int NUMBER = 12;

    private static final int AHEAD = 64;

    private final Audience<?> readers;
    private final Deed deed;
    private final ExecutorService hands = Executors.newFixedThreadPool(NUMBER);
    private final List<Future<?>> all;
    private final AtomicLong last = new AtomicLong();
    private volatile boolean stopped;

    Writers(Audience<?> readers, Deed deed) {
        this.readers = readers;
        this.deed = deed;
        this.all = IntStream.range(0, NUMBER).<Future<?>>mapToObj(writer -> hands.submit(() -> write(writer))).toList();
    }

    /** Lets them end. @return the number of the last frame */
    long stop() throws Exception {
        stopped = true;
        for (Future<?> writer : all) {
            writer.get();
        }
        return last.get();
    }

    @Override
    public void close() {
        stopped = true;
        hands.shutdown();
    }

    private Void write(int writer) throws Exception {
        while (!stopped) {
            if (last.get() - readers.slowest() < AHEAD) {
                long number = deed.write(writer);
                last.accumulateAndGet(number, Math::max);
            } else {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        return null;
    }
}
