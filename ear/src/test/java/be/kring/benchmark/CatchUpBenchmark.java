package be.kring.benchmark;

import be.kring.benchmark.socket.Swarm;
import be.kring.launcher.Stack;
import org.HdrHistogram.Histogram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import static org.awaitility.Awaitility.await;

/**
 * How long somebody who was away needs to have everything: a reader who misses 1,000 events of a group connects, says so, and gets them. One
 * after the other, {@code -Dkring.benchmark.readers} (500) of 100 people. The time runs from the first packet of the handshake to the last event.
 */
final class CatchUpBenchmark implements Benchmark {

    private static final int READERS = Integer.getInteger("kring.benchmark.readers", 500);
    private static final int WARM_UP = 200;
    private static final int PEOPLE = 100;
    private static final int MISSED = 1_000;
    private static final double DEMAND = 300;
    private static final String SLUG = "inhalen";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        String stream = town.found(SLUG, PEOPLE);
        long head = write(town);
        try (Swarm swarm = new Swarm(Duration.ZERO)) {
            catchUp(swarm, town, stream, head, WARM_UP);
            figures.awaitQuiet();
            Optional<Profile> profile = Profile.start(stack.node(1).process(), stack.settings().state().resolveSibling("catch-up.jfr"));
            Processors processors = new Processors(stack);
            Histogram times = catchUp(swarm, town, stream, head, READERS);
            figures.note("processors", processors.toString());
            if (profile.isPresent()) {
                figures.console().print(profile.get().stop());
            }
            figures.note(READERS + " readers who miss " + MISSED + " events", DeliveryBenchmark.text(times));
            figures.note("p99", times.getValueAtPercentile(99) / 1e6, DEMAND, "ms");
            figures.note("memory of WildFly", Footprint.of(stack.node(1).process()).toString());
        }
    }

    /** @return the number of the last event */
    private static long write(Town town) {
        long head = 0;
        for (int number = 0; number < MISSED; number++) {
            head = town.crowd().person(1 + number % PEOPLE).posts(SLUG, "Bericht " + number).path("seq").asLong();
        }
        return head;
    }

    private static Histogram catchUp(Swarm swarm, Town town, String stream, long head, int readers) {
        Histogram times = new Histogram(PATIENCE.toNanos(), 3);
        for (int reader = 0; reader < readers; reader++) {
            int person = 1 + ThreadLocalRandom.current().nextInt(PEOPLE);
            Member member = new Member(swarm, Member.handshake(town, person), stream, Arrivals.IGNORED, head - MISSED + 1);
            long begin = System.nanoTime();
            member.connect();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> member.position() == head || !member.trouble().isEmpty());
            if (!member.trouble().isEmpty()) {
                throw new AssertionError("A reader who misses " + MISSED + " events has trouble: " + member.trouble());
            }
            times.recordValue(member.caughtUpNanos() - begin);
            member.leave();
        }
        return times;
    }
}
