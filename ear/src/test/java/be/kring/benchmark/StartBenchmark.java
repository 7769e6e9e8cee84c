package be.kring.benchmark;

import be.kring.launcher.Stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long WildFly with Kring takes from the call of {@code standalone.sh} until {@code /health/ready} answers 200, asked every
 * 200 ms, on a database that has its schema and the demo data. PostgreSQL and Keycloak run; Kring was stopped in order before.
 * {@code -Dkring.benchmark.starts} times (5). Beside it what a start takes of the processors, and how much of that is the JVM's optimising compiler (C2),
 * as Linux counts it by thread.
 */
final class StartBenchmark implements Benchmark {

    private static final int STARTS = Integer.getInteger("kring.benchmark.starts", 5);
    private static final double DEMAND_SECONDS = 15;
    private static final double NANOS = 1e9;
    /** Linux cuts the names of threads, and counts their time in hundredths of a second. */
    private static final String OPTIMISING_COMPILER = "(C2 CompilerThre)";
    private static final double TICKS = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    @Override
    public void measure(Stack stack, Figures figures) throws InterruptedException {
        stack.node(1).stop();
        figures.awaitQuiet();
        List<Double> seconds = new ArrayList<>();
        List<Double> processors = new ArrayList<>();
        List<Double> compiler = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            long begin = System.nanoTime();
            stack.node(1).start();
            stack.node(1).await();
            seconds.add((System.nanoTime() - begin) / NANOS);
            ProcessHandle wildfly = stack.node(1).process();
            processors.add(wildfly.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS);
            compiler.add(optimisingCompiler(wildfly));
            stack.node(1).stop();
        }
        figures.note("each of " + STARTS + " starts in turn", seconds.stream().map("%.1f s"::formatted).toList().toString());
        figures.note("of the processors together a start takes", "%.1f s, of which the optimising compiler %.1f s".formatted(
                new Sample(processors).median(), new Sample(compiler).median()));
        figures.note("median of " + STARTS + " starts", new Sample(seconds).median(), DEMAND_SECONDS, "s");
    }

    private static double optimisingCompiler(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            return threads.mapToDouble(StartBenchmark::ofOptimisingCompiler).sum();
        } catch (IOException notLinux) {
            return Double.NaN;
        }
    }

    private static double ofOptimisingCompiler(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return stat.contains(OPTIMISING_COMPILER) ? (Long.parseLong(afterName[USER_TIME]) + Long.parseLong(afterName[SYSTEM_TIME])) / TICKS : 0;
        } catch (IOException hasEnded) {
            return 0;
        }
    }
}
