package be.kring.benchmark;

import be.kring.driver.Colleague;
import be.kring.launcher.Stack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * How many frames a second reach screens: {@code -Dkring.benchmark.members} (1,000) people with a socket each are members of one group, in
 * which some of them post through the normal API, as fast as the slowest socket takes it. Every frame is counted by the socket that it was
 * for, and every socket gets every event once and in order, or the run fails. Then the bare endpoint sends a text of the same length to as
 * many sockets, in the same way.
 */
final class FanOutBenchmark implements Benchmark {

    private static final int MEMBERS = Integer.getInteger("kring.benchmark.members", 1_000);
    private static final double DEMAND = 150_000;
    private static final double DEMAND_OF_BARE = 60;
    /** Readers on other machines would cost this one nothing. These take at once what came meanwhile, to cost little. */
    private static final Duration REST = Duration.ofMillis(Integer.getInteger("kring.benchmark.rest", 20));
    private static final String SLUG = "verspreiding";

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        FanOut fanOut = new FanOut(stack, figures);
        Deliveries deliveries = new Deliveries();
        double kring = kring(fanOut, Town.in(stack), deliveries);
        figures.noteAtLeast(MEMBERS + " members, frames of " + deliveries.length() + " bytes", kring, DEMAND, "deliveries/s");
        double bare = bare(fanOut, deliveries.length());
        figures.note("bare endpoint, " + MEMBERS + " sockets, frames of " + deliveries.length() + " bytes", "%,.0f deliveries/s".formatted(bare));
        figures.noteAtLeast("of the bare endpoint's rate", 100 * kring / bare, DEMAND_OF_BARE, "%");
    }

    private static double kring(FanOut fanOut, Town town, Deliveries deliveries) throws Exception {
        String stream = town.found(SLUG, MEMBERS);
        fanOut.figures().awaitQuiet();
        AtomicLong number = new AtomicLong();
        try (Audience<Member> members = new Audience<>(MEMBERS, REST, (swarm, member) ->
                new Member(swarm, Member.handshake(town, member), stream, deliveries))) {
            List<Colleague> writers = IntStream.rangeClosed(1, Writers.NUMBER).mapToObj(town.crowd()::person).toList();
            return fanOut.measure("Kring", members, deliveries, writer ->
                    writers.get(writer).posts(SLUG, "Bericht " + number.incrementAndGet()).path("seq").asLong());
        }
    }

    private static double bare(FanOut fanOut, int length) throws Exception {
        Deliveries deliveries = new Deliveries();
        try (BareServer server = BareServer.insteadOfKring(fanOut.stack())) {
            BareBroadcast broadcast = new BareBroadcast(server, length);
            try (Audience<BareReader> sockets = new Audience<>(MEMBERS, REST, (swarm, number) -> new BareReader(swarm, broadcast.handshake(), deliveries))) {
                return fanOut.measure("bare", sockets, deliveries, writer -> broadcast.send());
            }
        }
    }
}
