package be.kring.benchmark;

import be.kring.benchmark.load.LoadResult;
import be.kring.benchmark.load.RequestSource;
import be.kring.launcher.Stack;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many posts a second Kring takes: 32 people with a connection each post to 20 groups in turn through the normal API, as fast as they are answered, with
 * everything that belongs to a post: sign-in, rules, Markdown, mention, tag, event log, wake-up. Beside it the bare application inserts one row.
 */
final class PostingBenchmark implements Benchmark {

    private static final int WRITERS = 32;
    private static final int GROUPS = 20;
    private static final int TEXTS_EACH = 1_000_000;
    private static final double DEMAND = 2_000;
    private static final double DEMAND_MILLIS = 60;

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        List<URI> addresses = town.found(GROUPS, WRITERS).stream()
                .map(slug -> town.address("groups/" + slug + "/posts")).toList();
        Phases phases = new Phases(stack, figures);
        figures.awaitQuiet();
        LoadResult kring = phases.measure("posting", town.kring().address(), IntStream.rangeClosed(1, WRITERS).mapToObj(number ->
                new Posts(addresses, town.crowd().token(number), town.crowd().handle(number % WRITERS + 1), number * TEXTS_EACH)).toList());
        figures.noteAtLeast(WRITERS + " writers over " + GROUPS + " groups", kring.perSecond(), DEMAND, "posts/s");
        figures.note("p99", kring.millis(99), DEMAND_MILLIS, "ms");
        try (BareServer server = BareServer.insteadOfKring(stack)) {
            URI rows = server.address().resolve("rows");
            LoadResult bare = phases.measure("bare insert of one row", rows, IntStream.rangeClosed(1, WRITERS)
                    .<RequestSource>mapToObj(number -> new Posts(List.of(rows), null, town.crowd().handle(number), number * TEXTS_EACH)).toList());
            phases.compare(kring, bare);
        }
    }
}
