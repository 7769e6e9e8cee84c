package be.kring.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a Java process in kilobytes: what its heap holds after a full collection ({@code jcmd}), what its metaspace holds,
 * and what is resident of it ({@code ps}).
 */
record Footprint(long heap, long metaspace, long resident) {

    /** One line with G1, one for each generation with the serial collector. */
    private static final Pattern HEAP = Pattern.compile("(?:heap|generation)\\s+total \\d+K, used (\\d+)K");
    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

    /** Collects first, which stops the process for some tenths of a second. */
    static Footprint of(ProcessHandle process) throws IOException, InterruptedException {
        Jcmd.run(process, "GC.run");
        String info = Jcmd.run(process, "GC.heap_info");
        String resident = Jcmd.output(List.of("ps", "-o", "rss=", "-p", String.valueOf(process.pid())));
        return new Footprint(number(HEAP, info), number(METASPACE, info), Long.parseLong(resident.strip()));
    }

    @Override
    public String toString() {
        return "heap %d MB, metaspace %d MB, resident %d MB".formatted(heap / 1024, metaspace / 1024, resident / 1024);
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.reset().results().mapToLong(each -> Long.parseLong(each.group(1))).sum();
    }
}
