package be.kring.benchmark;

import be.kring.benchmark.socket.Swarm;
import org.awaitility.core.ConditionTimeoutException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;

/** Readers who are to receive the same, each on a socket. */
final class Audience<R extends Reader> implements AutoCloseable {

    private static final Duration LONGEST_ENTRY = Duration.ofMinutes(3);
    private static final Duration LAST_FRAME = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final int AT_ONCE = 64;

    private final Swarm swarm;
    private final List<R> readers;

    /**
     * Connects, some at a time.
     *
     * @param rest   see {@link Swarm}
     * @param reader makes the readers from their numbers, which begin with 1
     */
    Audience(int size, Duration rest, BiFunction<Swarm, Integer, R> reader) {
        swarm = new Swarm(rest);
        readers = IntStream.rangeClosed(1, size).mapToObj(number -> reader.apply(swarm, number)).toList();
        for (int from = 0; from < size; from += AT_ONCE) {
            List<R> next = readers.subList(from, Math.min(size, from + AT_ONCE));
            next.forEach(Reader::connect);
            await().atMost(LONGEST_ENTRY).pollInterval(POLL).until(() -> next.stream().allMatch(each -> each.isFollowing() || hasTrouble(each)));
            insistOnNoTrouble();
        }
    }

    List<R> readers() {
        return readers;
    }

    /** Number of the last frame that everybody has. */
    long slowest() {
        return readers.stream().mapToLong(Reader::position).min().orElseThrow();
    }

    /** @throws AssertionError when somebody does not get it, or got something twice, out of order or not at all */
    void awaitAll(long last) {
        try {
            await().atMost(LAST_FRAME).pollInterval(POLL).until(() -> slowest() >= last || readers.stream().anyMatch(Audience::hasTrouble));
        } catch (ConditionTimeoutException lost) {
            throw new AssertionError("Frame " + last + " did not come to everybody; the slowest has " + slowest(), lost);
        }
        insistOnNoTrouble();
    }

    void insistOnNoTrouble() {
        readers.stream().filter(Audience::hasTrouble).findFirst().ifPresent(reader -> {
            throw new AssertionError("A socket has trouble: " + reader.trouble());
        });
    }

    @Override
    public void close() throws IOException, InterruptedException {
        swarm.close();
    }

    private static boolean hasTrouble(Reader reader) {
        return !reader.trouble().isEmpty();
    }
}
