package be.kring.benchmark;

import be.kring.benchmark.load.HttpLoad;
import be.kring.benchmark.load.RequestSource;
import be.kring.driver.Api;
import be.kring.launcher.Console;
import be.kring.launcher.Stack;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a page stays as quick as it was: the first page of a feed when its group has 1,000, 30,000 and 1,000,000 posts, and the home of people with 5, 50 and
 * 200 groups of 100 posts each. One person asks, alone on the machine, {@code -Dkring.benchmark.rounds} times (200), each time after somebody
 * has posted, so that nothing that is kept since the last time answers it. Compared are the medians of one run. Then the
 * bare application reads 20 rows of a table of as many, each time after a row was inserted.
 */
final class GrowthBenchmark implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("kring.benchmark.rounds", 200);
    private static final int WARM_UP_ROUNDS = 600;
    private static final List<Integer> POSTS = List.of(1_000, 30_000, Integer.getInteger("kring.benchmark.posts", 1_000_000));
    private static final List<Integer> GROUPS = List.of(5, 50, 200);
    private static final int POSTS_OF_EACH = 100;
    private static final int MEMBERS = 10;
    private static final double DEMAND = 1.5;
    private static final String BIG = "groeiend";

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Town town = Town.in(stack);
        town.found(BIG, MEMBERS);
        List<String> slugs = town.found(GROUPS.get(GROUPS.size() - 1), 1);
        try (Archive archive = new Archive(stack)) {
            for (String slug : slugs) {
                archive.fill(slug, 1, POSTS_OF_EACH);
            }
            Map<Integer, Integer> members = membersOf(town, slugs);
            archive.fill(BIG, 1, POSTS.get(0));
            archive.analyse();
            sample(town, BIG, feed(BIG), 1, WARM_UP_ROUNDS);
            sample(town, slugs.get(0), "me/home", members.get(GROUPS.get(0)), WARM_UP_ROUNDS);
            figures.awaitQuiet();
            Map<Integer, Sample> homes = new LinkedHashMap<>();
            for (int groups : GROUPS) {
                homes.put(groups, sample(town, slugs.get(0), "me/home", members.get(groups), ROUNDS));
            }
            Map<Integer, Sample> feeds = new LinkedHashMap<>();
            int filled = POSTS.get(0);
            for (int posts : POSTS) {
                grow(archive, BIG, filled, posts, figures.console());
                filled = posts;
                feeds.put(posts, sample(town, BIG, feed(BIG), 1, ROUNDS));
            }
            compare(figures, "first page of a feed", "posts", feeds);
            compare(figures, "home", "groups", homes);
            figures.note("memory of WildFly after it", Footprint.of(stack.node(1).process()).toString());
        }
        bare(stack, figures);
    }

    private static void bare(Stack stack, Figures figures) throws Exception {
        try (BareServer server = BareServer.insteadOfKring(stack)) {
            URI rows = server.address().resolve("rows");
            RequestSource reading = Requests.get(rows, null);
            byte[] row = Requests.post(rows, null, "", Api.object().put("body", "Een bericht van 300 tekens. ".repeat(11)).toString());
            RequestSource writing = () -> ByteBuffer.wrap(row);
            sample(rows, writing, reading, WARM_UP_ROUNDS);
            int filled = POSTS.get(0);
            for (int rowsNow : POSTS) {
                server.grow(filled, rowsNow);
                filled = rowsNow;
                note(figures, "bare reading of 20 rows", "rows", rowsNow, sample(rows, writing, reading, ROUNDS));
            }
        }
    }

    private static String feed(String slug) {
        return "groups/" + slug + "/posts";
    }

    private static void grow(Archive archive, String slug, int from, int to, Console console) throws Exception {
        if (to > from) {
            console.say(String.format(Locale.ROOT, "The group grows to %,d posts", to));
            archive.fill(slug, from + 1, to);
            archive.analyse();
        }
    }

    /** One person for each number of groups. @return the persons by how many groups they are in */
    private static Map<Integer, Integer> membersOf(Town town, List<String> slugs) {
        Map<Integer, Integer> members = new LinkedHashMap<>();
        for (int groups : GROUPS) {
            int person = MEMBERS + 1 + members.size();
            members.put(groups, person);
            slugs.subList(0, groups).forEach(town.crowd().person(person)::joins);
        }
        return members;
    }

    /** Milliseconds of a page, each time after the founder has posted to a group. */
    private static Sample sample(Town town, String slug, String page, int reader, int rounds) throws IOException {
        URI posts = town.address(feed(slug));
        return sample(posts, new Posts(List.of(posts), town.crowd().token(0), town.crowd().handle(1), (int) (System.nanoTime() / 1_000_000_000)),
                Requests.get(town.address(page), town.crowd().token(reader)), rounds);
    }

    private static Sample sample(URI address, RequestSource write, RequestSource read, int rounds) throws IOException {
        List<Double> milliseconds = new ArrayList<>();
        try (HttpLoad writing = new HttpLoad(address, List.of(write)); HttpLoad reading = new HttpLoad(address, List.of(read))) {
            for (int round = 0; round < rounds; round++) {
                writing.run(Duration.ZERO).withoutFailures();
                milliseconds.add(reading.run(Duration.ZERO).withoutFailures().millis(50));
            }
        }
        return new Sample(milliseconds);
    }

    private static void compare(Figures figures, String page, String unit, Map<Integer, Sample> samples) {
        samples.forEach((size, sample) -> note(figures, page, unit, size, sample));
        List<Double> medians = samples.values().stream().map(Sample::median).toList();
        double most = medians.stream().mapToDouble(Double::doubleValue).max().orElseThrow() / medians.get(0);
        figures.note(page + ", slowest median beside the smallest size", most, DEMAND, "times");
    }

    private static void note(Figures figures, String page, String unit, int size, Sample sample) {
        figures.note(String.format(Locale.ROOT, "%s, %,d %s", page, size, unit),
                String.format(Locale.ROOT, "median %.1f ms, p95 %.1f ms", sample.median(), sample.percentile(95)));
    }
}
