package be.kring.benchmark;

import be.kring.driver.Colleague;
import be.kring.launcher.Stack;
import org.HdrHistogram.Histogram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How long a post takes from the moment at which its request was due to each member's frame: 20 posts a second on a schedule, by twenty people in turn,
 * to a group of 1,000 connected members and to one of 100. Every socket gets every event once and in order, or the run fails. Then the bare endpoint sends a
 * text of the same length to as many sockets, on the same schedule. Before each they write as fast as the slowest socket takes it, which does not count: so
 * the server's compiler has done its work, as after a day in an office.
 */
final class DeliveryBenchmark implements Benchmark {

    private static final int WARM_UP = Integer.getInteger("kring.benchmark.warmup", 90);
    private static final int SECONDS = Integer.getInteger("kring.benchmark.seconds", 60);
    private static final int PER_SECOND = 20;
    private static final int MANY = 1_000;
    private static final int FEW = 100;
    private static final double DEMAND_MEDIAN = 12;
    private static final double DEMAND_MANY = 25;
    private static final double DEMAND_FEW = 12;

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        Stamps ofMany = new Stamps();
        Histogram many = kring(stack, figures, town, MANY, ofMany);
        Histogram few = kring(stack, figures, town, FEW, new Stamps());
        try (BareServer server = BareServer.insteadOfKring(stack)) {
            BareBroadcast broadcast = new BareBroadcast(server, ofMany.length());
            bare(stack, figures, broadcast, MANY);
            bare(stack, figures, broadcast, FEW);
        }
        figures.note(MANY + " members, median", many.getValueAtPercentile(50) / 1e6, DEMAND_MEDIAN, "ms");
        figures.note(MANY + " members, p99", many.getValueAtPercentile(99) / 1e6, DEMAND_MANY, "ms");
        figures.note(FEW + " members, p99", few.getValueAtPercentile(99) / 1e6, DEMAND_FEW, "ms");
    }

    private static Histogram kring(Stack stack, Figures figures, Town town, int size, Stamps stamps) throws Exception {
        String slug = "levering-" + size;
        String stream = town.found(slug, size);
        List<Colleague> writers = IntStream.rangeClosed(1, PER_SECOND).mapToObj(town.crowd()::person).toList();
        AtomicInteger number = new AtomicInteger();
        try (Audience<Member> members = new Audience<>(size, Duration.ZERO, (swarm, member) -> new Member(swarm, Member.handshake(town, member), stream, stamps))) {
            return delays(stack, figures, "Kring, " + size, members, stamps,
                    writer -> writers.get(writer).posts(slug, "Bericht " + number.incrementAndGet()).path("seq").asLong());
        }
    }

    private static void bare(Stack stack, Figures figures, BareBroadcast broadcast, int size) throws Exception {
        Stamps stamps = new Stamps();
        long before = broadcast.sent();
        try (Audience<BareReader> sockets = new Audience<>(size, Duration.ZERO, (swarm, socket) -> new BareReader(swarm, broadcast.handshake(), stamps))) {
            delays(stack, figures, "bare endpoint, " + size, sockets, stamps, writer -> broadcast.send() - before);
        }
    }

    private static Histogram delays(Stack stack, Figures figures, String what, Audience<?> audience, Stamps stamps, Writers.Deed deed) throws Exception {
        try (Writers writers = new Writers(audience, deed)) {
            TimeUnit.SECONDS.sleep(WARM_UP);
            audience.awaitAll(writers.stop());
        }
        figures.awaitQuiet();
        stamps.record();
        Optional<Profile> profile = Profile.start(stack.node(1).process(), stack.settings().state().resolveSibling("delivery-" + audience.readers().size() + ".jfr"));
        Processors processors = new Processors(stack);
        Map<Long, Long> moments = new Schedule(PER_SECOND, PER_SECOND).run(PER_SECOND * SECONDS, number -> deed.write(number % PER_SECOND));
        String used = processors.toString();
        if (profile.isPresent()) {
            figures.console().print(profile.get().stop());
        }
        audience.awaitAll(moments.keySet().stream().mapToLong(Long::longValue).max().orElseThrow());
        Histogram delays = stamps.since(moments);
        figures.note(what + " members, " + PER_SECOND + " posts a second for " + SECONDS + " s", text(delays) + "; processors: " + used);
        figures.note(what + " members, memory of WildFly", Footprint.of(stack.node(1).process()).toString());
        return delays;
    }

    static String text(Histogram delays) {
        return String.format(Locale.ROOT, "median %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms, %,d in all", delays.getValueAtPercentile(50) / 1e6,
                delays.getValueAtPercentile(95) / 1e6, delays.getValueAtPercentile(99) / 1e6, delays.getMaxValue() / 1e6, delays.getTotalCount());
    }
}
