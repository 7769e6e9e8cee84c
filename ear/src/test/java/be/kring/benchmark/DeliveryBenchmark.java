package be.kring.benchmark;

import be.kring.driver.Colleague;
import be.kring.launcher.Stack;
import org.HdrHistogram.Histogram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How long a post takes from the moment at which its request was due to each member's frame: 20 posts a second on a schedule, by twenty people in turn,
 * to a group of 1,000 connected members and to one of 100. Every socket gets every event once and in order, or the run fails.
 */
final class DeliveryBenchmark implements Benchmark {

    private static final int WARM_UP = Integer.getInteger("kring.benchmark.warmup", 30);
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
        Histogram many = delays(stack, figures, town, MANY);
        figures.note(MANY + " members, median", many.getValueAtPercentile(50) / 1e6, DEMAND_MEDIAN, "ms");
        figures.note(MANY + " members, p99", many.getValueAtPercentile(99) / 1e6, DEMAND_MANY, "ms");
        Histogram few = delays(stack, figures, town, FEW);
        figures.note(FEW + " members, p99", few.getValueAtPercentile(99) / 1e6, DEMAND_FEW, "ms");
    }

    private static Histogram delays(Stack stack, Figures figures, Town town, int size) throws Exception {
        String slug = "levering-" + size;
        String stream = town.found(slug, size);
        List<Colleague> writers = IntStream.rangeClosed(1, PER_SECOND).mapToObj(town.crowd()::person).toList();
        Schedule schedule = new Schedule(PER_SECOND, PER_SECOND);
        Stamps stamps = new Stamps();
        try (Audience<Member> members = new Audience<>(size, Duration.ZERO, (swarm, number) ->
                new Member(swarm, Member.handshake(town, number), stream, stamps))) {
            schedule.run(PER_SECOND * WARM_UP, number -> post(writers, slug, number));
            figures.awaitQuiet();
            Optional<Profile> profile = Profile.start(stack.node(1).process(), stack.settings().state().resolveSibling("delivery-" + size + ".jfr"));
            Processors processors = new Processors(stack);
            Map<Long, Long> moments = schedule.run(PER_SECOND * SECONDS, number -> post(writers, slug, number));
            String used = processors.toString();
            if (profile.isPresent()) {
                figures.console().print(profile.get().stop());
            }
            members.awaitAll(moments.keySet().stream().mapToLong(Long::longValue).max().orElseThrow());
            Histogram delays = stamps.since(moments);
            figures.note(size + " members, " + PER_SECOND + " posts a second for " + SECONDS + " s", text(delays) + "; processors: " + used);
            figures.note(size + " members, memory of WildFly", Footprint.of(stack.node(1).process()).toString());
            return delays;
        }
    }

    private static long post(List<Colleague> writers, String slug, int number) {
        return writers.get(number % writers.size()).posts(slug, "Bericht " + number).path("seq").asLong();
    }

    static String text(Histogram delays) {
        return String.format(Locale.ROOT, "median %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms, %,d in all", delays.getValueAtPercentile(50) / 1e6,
                delays.getValueAtPercentile(95) / 1e6, delays.getValueAtPercentile(99) / 1e6, delays.getMaxValue() / 1e6, delays.getTotalCount());
    }
}
