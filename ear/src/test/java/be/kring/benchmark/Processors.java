package be.kring.benchmark;

import be.kring.launcher.Stack;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much time of the processors WildFly, PostgreSQL and this process, which makes the load, have used since they were looked at. */
final class Processors {

    private final ProcessHandle wildfly;
    private final ProcessHandle postgres;
    private final long begin = System.nanoTime();
    private final Duration wildflyBefore;
    private final Duration postgresBefore;
    private final Duration loadBefore;

    Processors(Stack stack) {
        this(stack, 1);
    }

    /** @param node whose WildFly is looked at */
    Processors(Stack stack, int node) {
        this.wildfly = stack.node(node).process();
        this.postgres = stack.postgres();
        this.wildflyBefore = used(Stream.of(wildfly));
        this.postgresBefore = used(family(postgres));
        this.loadBefore = used(Stream.of(ProcessHandle.current()));
    }

    /** As percentages of all processors together. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "WildFly %.0f %%, PostgreSQL %.0f %%, load generator %.0f %%", share(used(Stream.of(wildfly)).minus(wildflyBefore)),
                share(used(family(postgres)).minus(postgresBefore)), share(used(Stream.of(ProcessHandle.current())).minus(loadBefore)));
    }

    private double share(Duration used) {
        return 100.0 * used.toNanos() / (System.nanoTime() - begin) / Runtime.getRuntime().availableProcessors();
    }

    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static Duration used(Stream<ProcessHandle> processes) {
        return processes.map(process -> process.info().totalCpuDuration()).flatMap(Optional::stream).reduce(Duration.ZERO, Duration::plus);
    }
}
