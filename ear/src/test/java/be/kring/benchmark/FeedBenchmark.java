package be.kring.benchmark;

import be.kring.benchmark.load.LoadResult;
import be.kring.benchmark.load.RequestSource;
import be.kring.driver.Colleague;
import be.kring.launcher.Stack;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How many first pages of a feed a second Kring gives: 32 people with a connection each ask for the feed of one group, as fast as they are answered. It
 * has 40 threads with four replies each, reactions of ten people and those of the reader; the page has 20 of them with their last replies. First while nobody
 * writes, then with one post a second. Beside it the bare application reads 20 rows.
 */
final class FeedBenchmark implements Benchmark {

    private static final int READERS = 32;
    private static final double DEMAND = 2_800;
    private static final double STRETCH = 5_000;
    private static final double DEMAND_MILLIS = 40;

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        String slug = town.found(1, READERS).get(0);
        new Conversations(town, slug).fill();
        URI feed = town.address("groups/" + slug + "/posts");
        List<RequestSource> readers = IntStream.rangeClosed(1, READERS).mapToObj(number -> Requests.get(feed, town.crowd().token(number))).toList();
        Phases phases = new Phases(stack, figures);
        figures.note("size of a page", town.crowd().person(1).api().get("groups/" + slug + "/posts").expecting(200).body().length() + " characters");
        figures.awaitQuiet();
        LoadResult quiet = phases.measure("feed while nobody writes", feed, readers);
        demand(figures, quiet, "while nobody writes");
        demand(figures, withOnePostASecond(town.founder(), slug, () -> phases.measure("feed with one post a second", feed, readers)), "with one post a second");
        try (BareServer server = BareServer.insteadOfKring(stack)) {
            URI rows = server.address().resolve("rows");
            phases.compare(quiet, phases.measure("bare reading of 20 rows", rows, Collections.nCopies(READERS, 0).stream().map(any -> Requests.get(rows, null)).toList()));
        }
    }

    private static void demand(Figures figures, LoadResult result, String when) {
        figures.noteAtLeast(READERS + " readers " + when, result.perSecond(), DEMAND, "pages/s");
        figures.noteAtLeast("stretch, " + when, result.perSecond(), STRETCH, "pages/s");
        figures.note("p99 " + when, result.millis(99), DEMAND_MILLIS, "ms");
    }

    private static LoadResult withOnePostASecond(Colleague writer, String slug, Measuring measuring) throws Exception {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> posting = clock.scheduleAtFixedRate(() -> writer.posts(slug, "Wie heeft het **verslag** van donderdag? #verslag"), 0, 1, TimeUnit.SECONDS);
            LoadResult result = measuring.measure();
            if (posting.isDone()) {
                posting.get();
            }
            return result;
        } finally {
            clock.shutdownNow();
        }
    }

    /** What goes on while somebody writes. */
    private interface Measuring {

        LoadResult measure() throws Exception;
    }
}
