package be.kring.benchmark.load;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Some callers with a connection each, of whom everyone sends the next request as soon as the answer to the last has arrived completely
 * (a closed loop). An answer that is neither 200 nor 201 is a failure.
 */
public final class HttpLoad implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final int SELECT_MILLIS = 20;
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int DIGITS = 3;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    /** Connects, once for each source. */
    public HttpLoad(URI address, List<? extends RequestSource> sources) throws IOException {
        selector = Selector.open();
        for (RequestSource source : sources) {
            connections.add(new Connection(address, source, selector));
        }
    }

    /** Keeps all connections busy for some time, and then waits for the last answers. */
    public LoadResult run(Duration time) throws IOException {
        Run run = new Run(System.nanoTime() + time.toNanos());
        long begin = System.nanoTime();
        for (Connection connection : connections) {
            connection.send();
        }
        while (run.waiting > 0) {
            selector.select(key -> run.take((Connection) key.attachment()), SELECT_MILLIS);
            run.rethrow();
        }
        return new LoadResult((System.nanoTime() - begin) / 1e9, run.failures, run.firstFailure, run.times);
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }

    private final class Run {

        private final Histogram times = new Histogram(LONGEST_NANOS, DIGITS);
        private final long end;
        private int waiting = connections.size();
        private long failures;
        private String firstFailure = "";
        private IOException broken;

        Run(long end) {
            this.end = end;
        }

        void take(Connection connection) {
            try {
                if (connection.receive(buffer)) {
                    note(connection);
                    if (System.nanoTime() < end) {
                        connection.send();
                    } else {
                        waiting--;
                    }
                }
            } catch (IOException e) {
                broken = e;
            }
        }

        private void note(Connection connection) {
            times.recordValue(Math.min(LONGEST_NANOS, connection.nanos()));
            if (!connection.answer().isSuccess()) {
                failures++;
                firstFailure = firstFailure.isEmpty() ? connection.answer().failure() : firstFailure;
            }
        }

        void rethrow() throws IOException {
            if (broken != null) {
                throw broken;
            }
        }
    }
}
