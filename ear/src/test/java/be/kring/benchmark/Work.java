package be.kring.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a process has done since it began.
 *
 * @param nanos of processors
 * @param writes calls of the kernel that write, to files or sockets (Linux: {@code syscw} in {@code /proc/…/io})
 */
record Work(long nanos, long writes) {

    static Work of(ProcessHandle process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "io"))) {
            long writes = lines.filter(line -> line.startsWith("syscw: ")).mapToLong(line -> Long.parseLong(line.substring(7))).sum();
            return new Work(process.info().totalCpuDuration().orElseThrow().toNanos(), writes);
        }
    }

    Work since(Work before) {
        return new Work(nanos - before.nanos, writes - before.writes);
    }

    /** @param count of what the work was done for */
    String each(long count) {
        return String.format(Locale.ROOT, "%.1f µs of a processor, %.2f calls of write", nanos / 1e3 / count, (double) writes / count);
    }
}
