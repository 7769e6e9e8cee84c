package be.kring.benchmark;

import be.kring.benchmark.socket.Swarm;
import be.kring.launcher.Stack;
import org.HdrHistogram.Histogram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import static org.awaitility.Awaitility.await;

/**
 * How long somebody who was away needs to have everything: a reader who misses 1,000 events of a group connects, says so, and gets them. One
 * after the other, {@code -Dkring.benchmark.readers} (500) of 100 people. The time runs from the first packet of the handshake to the last event.
 * Then as many sockets of the bare endpoint ask for 1,000 texts of the same length.
 */
final class CatchUpBenchmark implements Benchmark {

    private static final int READERS = Integer.getInteger("kring.benchmark.readers", 500);
    private static final int WARM_UP = 200;
    private static final int PEOPLE = 100;
    private static final int MISSED = 1_000;
    private static final double DEMAND = 300;
    private static final String SLUG = "inhalen";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(2);

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        String stream = town.found(SLUG, PEOPLE);
        long head = write(town);
        Deliveries deliveries = new Deliveries();
        try (Swarm swarm = new Swarm(Duration.ZERO)) {
            catchUp(swarm, town, stream, head, WARM_UP, deliveries);
            figures.awaitQuiet();
            Optional<Profile> profile = Profile.start(stack.node(1).process(), stack.settings().state().resolveSibling("catch-up.jfr"));
            Processors processors = new Processors(stack);
            Histogram times = catchUp(swarm, town, stream, head, READERS, deliveries);
            figures.note("processors", processors.toString());
            if (profile.isPresent()) {
                figures.console().print(profile.get().stop());
            }
            figures.note(READERS + " readers who miss " + MISSED + " events", DeliveryBenchmark.text(times));
            figures.note("p99", times.getValueAtPercentile(99) / 1e6, DEMAND, "ms");
            figures.note("memory of WildFly", Footprint.of(stack.node(1).process()).toString());
            bare(stack, figures, swarm, deliveries.length());
        }
    }

    private static void bare(Stack stack, Figures figures, Swarm swarm, int length) throws Exception {
        try (BareServer server = BareServer.insteadOfKring(stack)) {
            bare(swarm, server, length, WARM_UP);
            figures.note(READERS + " sockets of the bare endpoint that ask for " + MISSED + " texts of " + length + " bytes",
                    DeliveryBenchmark.text(bare(swarm, server, length, READERS)));
        }
    }

    private static Histogram bare(Swarm swarm, BareServer server, int length, int readers) {
        Histogram times = new Histogram(PATIENCE.toNanos(), 3);
        for (int number = 0; number < readers; number++) {
            AtomicLong last = new AtomicLong();
            BareReader reader = new BareReader(swarm, server.handshake(), (position, bytes) -> last.set(System.nanoTime()), MISSED + " " + length);
            long begin = System.nanoTime();
            reader.connect();
            await().atMost(PATIENCE).pollInterval(POLL).until(() -> reader.position() == MISSED || !reader.trouble().isEmpty());
            if (!reader.trouble().isEmpty()) {
                throw new AssertionError("A socket of the bare endpoint has trouble: " + reader.trouble());
            }
            times.recordValue(last.get() - begin);
            reader.leave();
        }
        return times;
    }

    /** @return the number of the last event */
    private static long write(Town town) {
        long head = 0;
        for (int number = 0; number < MISSED; number++) {
            head = town.crowd().person(1 + number % PEOPLE).posts(SLUG, "Bericht " + number).path("seq").asLong();
        }
        return head;
    }

    private static Histogram catchUp(Swarm swarm, Town town, String stream, long head, int readers, Deliveries deliveries) {
        Histogram times = new Histogram(PATIENCE.toNanos(), 3);
        for (int reader = 0; reader < readers; reader++) {
            int person = 1 + ThreadLocalRandom.current().nextInt(PEOPLE);
            Member member = new Member(swarm, Member.handshake(town, person), stream, deliveries, head - MISSED + 1);
            long begin = System.nanoTime();
            member.connect();
            await().atMost(PATIENCE).pollInterval(POLL).until(() -> member.position() == head || !member.trouble().isEmpty());
            if (!member.trouble().isEmpty()) {
                throw new AssertionError("A reader who misses " + MISSED + " events has trouble: " + member.trouble());
            }
            times.recordValue(member.caughtUpNanos() - begin);
            member.leave();
        }
        return times;
    }
}
