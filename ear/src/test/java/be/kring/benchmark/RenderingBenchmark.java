package be.kring.benchmark;

import be.kring.launcher.Stack;
import be.kring.markdown.Markdown;
import be.kring.markdown.Monsters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long a text takes to render that was made to keep a parser busy (safety.md, try 10): every monster of the tests, 64 KiB and more, the median of several
 * times each, after a round that nobody counts.
 */
final class RenderingBenchmark implements Benchmark {

    /** For 64 KiB; a longer text may take longer. */
    private static final double DEMAND_MS = 200;
    private static final double LENGTH = 64 * 1024;
    private static final int TIMES = 15;
    private static final double NANOS_IN_MS = 1e6;
    private static final int SLOWEST = 5;
    /** As the tests demand. */
    private static final int MOST_GROWTH = 40;

    @Override
    public int nodes() {
        return 0;
    }

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        Monsters.ALL.values().forEach(RenderingBenchmark::milliseconds);
        figures.awaitQuiet();
        List<Map.Entry<String, Double>> slowest = Monsters.ALL.entrySet().stream().map(monster -> Map.entry(monster.getKey(), median(monster.getValue())))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())).limit(SLOWEST).toList();
        figures.note("texts", String.valueOf(Monsters.ALL.size()));
        slowest.forEach(monster -> figures.note(monster.getKey(), monster.getValue(), DEMAND_MS * Math.max(1, Monsters.ALL.get(monster.getKey()).length() / LENGTH), "ms"));
    }

    private static double median(String text) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            times.add(milliseconds(text));
        }
        return times.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    private static double milliseconds(String text) {
        long begin = System.nanoTime();
        String html = Markdown.render(text, "/groups/g?tag=", handles -> Set.of("a")).html();
        double time = (System.nanoTime() - begin) / NANOS_IN_MS;
        if (html.length() > MOST_GROWTH * text.length()) {
            throw new IllegalStateException(text.length() + " characters became " + html.length());
        }
        return time;
    }
}
