package be.kring.benchmark;

import be.kring.benchmark.socket.Handshake;
import be.kring.driver.Colleague;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What an idle socket costs a node: {@code -Dkring.benchmark.sockets} (10,000) people with a bearer token, each with one socket and a
 * member of one of twenty groups. Taken is the live heap of WildFly after a full collection, on a node that has just started and has seen
 * a few come and go, and with all of them, so that whatever the node keeps of somebody is in the figure. Before them come {@code
 * -Dkring.benchmark.browsers} (200) people who sign in with a browser: in their figure are their web sessions too. Then nothing happens for
 * {@code -Dkring.benchmark.seconds} (90) but heartbeats. Last, as many sockets of the bare endpoint, which keeps nothing but the session.
 */
final class SocketsBenchmark implements Benchmark {

    private static final int SOCKETS = Integer.getInteger("kring.benchmark.sockets", 10_000);
    private static final int BROWSERS = Integer.getInteger("kring.benchmark.browsers", 200);
    private static final int SECONDS = Integer.getInteger("kring.benchmark.seconds", 90);
    private static final int GROUPS = 20;
    private static final int FIRST = 200;
    private static final int FIRST_BROWSERS = 20;
    private static final double DEMAND_KILOBYTES = 16;
    /** A beat may be found due one round of the timer late. */
    private static final double DEMAND_SECONDS = 27;

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        Node node = stack.node(1);
        List<String> streams = IntStream.range(0, GROUPS).mapToObj(group -> town.found("stil-" + group,
                IntStream.rangeClosed(1, SOCKETS).filter(person -> person % GROUPS == group))).toList();
        node.stop();
        node.start();
        node.await();
        crowd(town, streams, FIRST).close();
        browsers(town, streams, new Newcomers(town.kring(), figures.console()).arrive(1, FIRST_BROWSERS, "stil-0")).close();
        figures.awaitQuiet();
        Footprint before = settled(node);
        Optional<Histogram> nobody = Histogram.of(node.process());
        try (Audience<Member> browsers = browsers(town, streams, new Newcomers(town.kring(), figures.console()).arrive(FIRST_BROWSERS + 1, BROWSERS, "stil-0"))) {
            Footprint signedIn = settled(node);
            note(figures, BROWSERS + " idle sockets of browsers, web session included", before, signedIn, BROWSERS);
            Optional<Histogram> withBrowsers = Histogram.of(node.process());
            withBrowsers.ifPresent(held -> figures.console().say(held.since(nobody.orElseThrow(), BROWSERS)));
            try (Audience<Member> crowd = crowd(town, streams, SOCKETS)) {
                note(figures, SOCKETS + " idle sockets with bearer tokens", signedIn, settled(node), SOCKETS);
                Histogram.of(node.process()).ifPresent(held -> figures.console().say(held.since(withBrowsers.orElseThrow(), SOCKETS)));
                Processors processors = new Processors(stack);
                TimeUnit.SECONDS.sleep(SECONDS);
                figures.note(SECONDS + " s with nothing but heartbeats, processors", processors.toString());
                figures.note("longest silence of a socket", crowd.readers().stream().mapToLong(Member::longestSilenceNanos).max().orElseThrow() / 1e9, DEMAND_SECONDS, "s");
                crowd.insistOnNoTrouble();
                browsers.insistOnNoTrouble();
                figures.note("memory of WildFly", Footprint.of(node.process()).toString());
            }
        }
        bare(stack, figures);
    }

    private static void bare(Stack stack, Figures figures) throws Exception {
        try (BareServer server = BareServer.insteadOfKring(stack)) {
            bare(server, FIRST).close();
            Footprint before = settled(stack.node(1));
            try (Audience<BareReader> sockets = bare(server, SOCKETS)) {
                figures.note(SOCKETS + " idle sockets of the bare endpoint, live heap of each",
                        "%.1f kB".formatted((settled(stack.node(1)).heap() - before.heap()) / (double) SOCKETS));
                sockets.insistOnNoTrouble();
            }
        }
    }

    private static Audience<BareReader> bare(BareServer server, int size) {
        return new Audience<>(size, Duration.ZERO, (swarm, number) -> new BareReader(swarm, server.handshake(), Arrivals.IGNORED));
    }

    private static Audience<Member> crowd(Town town, List<String> streams, int size) {
        return new Audience<>(size, Duration.ZERO, (swarm, number) ->
                new Member(swarm, Member.handshake(town, number), streams.get(number % GROUPS), Arrivals.IGNORED));
    }

    private static Audience<Member> browsers(Town town, List<String> streams, List<Colleague> people) {
        return new Audience<>(people.size(), Duration.ZERO, (swarm, number) ->
                new Member(swarm, handshake(town, people.get(number - 1)), streams.get(0), Arrivals.IGNORED));
    }

    private static Handshake handshake(Town town, Colleague colleague) {
        return new Handshake(town.kring().address(), "/live", Map.of("Origin", town.kring().origin(), "Cookie",
                "KRING_SESSION=" + colleague.cookie(Colleague.SESSION)));
    }

    /** What is only softly held, or about to be cleaned, is gone at the second look. */
    private static Footprint settled(Node node) throws Exception {
        TimeUnit.SECONDS.sleep(5);
        Footprint.of(node.process());
        return Footprint.of(node.process());
    }

    private static void note(Figures figures, String what, Footprint before, Footprint after, int sockets) {
        figures.note(what + ", live heap of each", (after.heap() - before.heap()) / (double) sockets, DEMAND_KILOBYTES, "kB");
    }
}
