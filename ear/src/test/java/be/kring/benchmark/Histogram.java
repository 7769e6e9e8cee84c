package be.kring.benchmark;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives in the heap of a Java process, by class, after a full collection ({@code jcmd GC.class_histogram}); taken with {@code -Dkring.benchmark.profile}. */
final class Histogram {

    private static final Pattern LINE = Pattern.compile("^ *\\d+: +(\\d+) +(\\d+) +(\\S+)", Pattern.MULTILINE);
    private static final int LINES = 40;

    private final Map<String, Held> classes = new HashMap<>();

    private record Held(long instances, long bytes) {
    }

    private Histogram(String text) {
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            classes.merge(lines.group(3), new Held(Long.parseLong(lines.group(1)), Long.parseLong(lines.group(2))),
                    (one, other) -> new Held(one.instances() + other.instances(), one.bytes() + other.bytes()));
        }
    }

    /** Empty unless it is wanted. */
    static Optional<Histogram> of(ProcessHandle process) throws IOException, InterruptedException {
        return Profile.WANTED ? Optional.of(new Histogram(Jcmd.run(process, "GC.class_histogram"))) : Optional.empty();
    }

    /** The classes that grew most since then, as bytes and instances for each of so many. */
    String since(Histogram before, int parts) {
        StringBuilder lines = new StringBuilder("For each of " + parts + ":");
        classes.entrySet().stream().map(entry -> Map.entry(entry.getKey(), minus(entry.getValue(), before.classes.get(entry.getKey()))))
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().bytes())).limit(LINES)
                .forEach(entry -> lines.append("%n  %8.0f B %6.2f  %s".formatted(entry.getValue().bytes() / (double) parts,
                        entry.getValue().instances() / (double) parts, entry.getKey())));
        return lines.toString();
    }

    private static Held minus(Held held, Held before) {
        return before == null ? held : new Held(held.instances() - before.instances(), held.bytes() - before.bytes());
    }
}
