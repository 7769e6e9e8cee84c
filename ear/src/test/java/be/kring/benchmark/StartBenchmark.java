package be.kring.benchmark;

import be.kring.launcher.Stack;

import java.util.ArrayList;
import java.util.List;

/**
 * How long WildFly with Kring takes from the call of {@code standalone.sh} until {@code /health/ready} answers 200, asked every
 * 200 ms, on a database that has its schema and the demo data. PostgreSQL and Keycloak run; Kring was stopped in order before.
 * {@code -Dkring.benchmark.starts} times (5).
 */
final class StartBenchmark implements Benchmark {

    private static final int STARTS = Integer.getInteger("kring.benchmark.starts", 5);
    private static final double DEMAND_SECONDS = 15;
    private static final double NANOS = 1e9;

    @Override
    public void measure(Stack stack, Figures figures) throws InterruptedException {
        stack.node(1).stop();
        figures.awaitQuiet();
        List<Double> seconds = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            long begin = System.nanoTime();
            stack.node(1).start();
            stack.node(1).await();
            seconds.add((System.nanoTime() - begin) / NANOS);
            stack.node(1).stop();
        }
        figures.note("each of " + STARTS + " starts in turn", seconds.stream().map("%.1f s"::formatted).toList().toString());
        figures.note("median of " + STARTS + " starts", new Sample(seconds).median(), DEMAND_SECONDS, "s");
    }
}
