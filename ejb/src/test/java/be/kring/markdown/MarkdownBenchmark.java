package be.kring.markdown;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says how long each monster takes, the slowest first: the honest measure behind try 10 of safety.md. Run its main method with the test class path.
 */
final class MarkdownBenchmark {

    private static final int ROUNDS = 5;

    private MarkdownBenchmark() {
    }

    public static void main(String[] arguments) {
        Map<String, Long> micros = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Monsters.ALL.forEach((name, source) -> micros.merge(name, measure(source), Math::min));
        }
        micros.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).forEach(entry ->
                System.out.printf("%8.1f ms  %7d characters  %s%n", entry.getValue() / 1_000.0, Monsters.ALL.get(entry.getKey()).length(),
                        entry.getKey()));
    }

    private static long measure(String source) {
        long start = System.nanoTime();
        Markdown.render(source, "/groups/g?tag=", handles -> Set.of("a"));
        return (System.nanoTime() - start) / 1_000;
    }
}
