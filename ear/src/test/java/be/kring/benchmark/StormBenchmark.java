package be.kring.benchmark;

import be.kring.benchmark.socket.Handshake;
import be.kring.benchmark.socket.Swarm;
import be.kring.launcher.Stack;
import org.HdrHistogram.Histogram;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;

/**
 * The death of a node: of two behind HAProxy one is killed while it has {@code -Dkring.benchmark.sockets} (5,000) sockets, of people in
 * twenty groups; the other has {@code -Dkring.benchmark.bystanders} (1,000), and had them all here once before, as a node that has been at work
 * for a day: its code is compiled. All come back as our pages do. For each socket the time
 * runs from the kill until it has everything that had happened by the time of its new hello. Meanwhile people post ten times a second through
 * the proxy and ask again under the same key when they must; in the end every socket has every event once and in order. Beside it, how long it takes
 * to open as many sockets on a node at work, and of the bare endpoint.
 */
final class StormBenchmark implements Benchmark {

    private static final int SOCKETS = Integer.getInteger("kring.benchmark.sockets", 5_000);
    private static final int BYSTANDERS = Integer.getInteger("kring.benchmark.bystanders", 1_000);
    private static final int GROUPS = 20;
    private static final int PER_SECOND = 10;
    private static final int SECONDS = 30;
    private static final int BEFORE = 5;
    private static final int HANDS = 50;
    private static final double DEMAND_SECONDS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Override
    public int nodes() {
        return 2;
    }

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        List<String> streams = IntStream.range(0, GROUPS).mapToObj(group -> town.found(slug(group),
                IntStream.rangeClosed(1, SOCKETS + BYSTANDERS).filter(person -> person % GROUPS == group))).toList();
        warm(town, streams);
        long kring = warm(town, streams);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
        try (Audience<ReturningMember> audience = new Audience<>(SOCKETS + BYSTANDERS, Duration.ZERO, (swarm, number) ->
                new ReturningMember(swarm, handshake(town, number, number <= SOCKETS ? "kring-1" : "kring-2"), streams.get(number % GROUPS), clock))) {
            figures.awaitQuiet();
            AtomicInteger repeats = new AtomicInteger();
            CompletableFuture<Map<String, Long>> last = CompletableFuture.supplyAsync(() -> write(town, streams, repeats));
            TimeUnit.SECONDS.sleep(BEFORE);
            Optional<Profile> profile = Profile.start(stack.node(2).process(), stack.settings().state().resolveSibling("storm.jfr"));
            Processors processors = new Processors(stack, 2);
            long killed = System.nanoTime();
            stack.node(1).kill();
            List<ReturningMember> struck = audience.readers().subList(0, SOCKETS);
            await().atMost(LONGEST).until(() -> struck.stream().allMatch(member -> member.isFollowing() && member.caughtUpNanos() > killed));
            String used = processors.toString();
            if (profile.isPresent()) {
                figures.console().say(profile.get().stop());
            }
            Map<String, Long> heads = last.get();
            await().atMost(LONGEST).until(() -> audience.readers().stream().allMatch(member -> member.position() >= heads.get(member.stream())));
            audience.insistOnNoTrouble();
            Histogram times = new Histogram(LONGEST.toNanos(), 3);
            struck.forEach(member -> times.recordValue(member.caughtUpNanos() - killed));
            figures.note(SOCKETS + " sockets back and complete", DeliveryBenchmark.text(times));
            figures.note("p99 of them", times.getValueAtPercentile(99) / 1e9, DEMAND_SECONDS, "s");
            figures.note("processors until all were back", used);
            figures.note("posts meanwhile", SECONDS * PER_SECOND + ", all stored, " + repeats + " of them asked for again");
            figures.note("memory of WildFly on the other node", Footprint.of(stack.node(2).process()).toString());
        } finally {
            clock.shutdownNow();
        }
        compare(stack, figures, kring);
    }

    /** To the node that stays, and away again. @return how long it took until all followed, in nanoseconds */
    private static long warm(Town town, List<String> streams) throws Exception {
        return open((swarm, number) -> new Member(swarm, handshake(town, number, "kring-2"), streams.get(number % GROUPS), Arrivals.IGNORED));
    }

    /** As many sockets of the bare endpoint, the second time, too. */
    private static void compare(Stack stack, Figures figures, long kring) throws Exception {
        try (BareServer server = BareServer.insteadOfKring(stack)) {
            BiFunction<Swarm, Integer, BareReader> reader = (swarm, number) -> new BareReader(swarm, server.handshake(), Arrivals.IGNORED);
            open(reader);
            figures.note("opening " + SOCKETS + " sockets, 64 at a time", String.format(Locale.ROOT, "through the proxy until each follows %.1f s, of the bare endpoint %.1f s",
                    kring / 1e9, open(reader) / 1e9));
        }
    }

    private static <R extends Reader> long open(BiFunction<Swarm, Integer, R> reader) throws Exception {
        long begin = System.nanoTime();
        try (Audience<R> all = new Audience<>(SOCKETS, Duration.ZERO, reader)) {
            all.insistOnNoTrouble();
            return System.nanoTime() - begin;
        }
    }

    /** @return the last event of each stream */
    private static Map<String, Long> write(Town town, List<String> streams, AtomicInteger repeats) {
        Map<String, Long> last = new ConcurrentHashMap<>();
        List<PatientWriter> writers = IntStream.range(0, GROUPS).mapToObj(group ->
                new PatientWriter(town.crowd().person(group == 0 ? GROUPS : group), repeats)).toList();
        try {
            new Schedule(PER_SECOND, HANDS).run(PER_SECOND * SECONDS, number -> {
                long seq = writers.get(number % GROUPS).posts(slug(number % GROUPS), "Bericht " + number);
                last.merge(streams.get(number % GROUPS), seq, Math::max);
                return number;
            });
            return last;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Through the proxy, to this node as long as it is there. */
    private static Handshake handshake(Town town, int number, String node) {
        Map<String, String> headers = new HashMap<>(Member.handshake(town, number).headers());
        headers.put("Cookie", "KRING_NODE=" + node);
        return new Handshake(town.kring().address(), "/live", headers);
    }

    private static String slug(int group) {
        return "storm-" + group;
    }
}
