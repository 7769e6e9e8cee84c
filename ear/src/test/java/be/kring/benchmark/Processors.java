package be.kring.benchmark;

import be.kring.launcher.Stack;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much time of the processors WildFly, PostgreSQL and this process, which makes the load, have used since they were looked at. */
final class Processors {

    private final ProcessHandle wildfly;
    private final ProcessHandle postgres;
    private final long begin = System.nanoTime();
    private final Map<ProcessHandle, Duration> before;

    Processors(Stack stack) {
        this(stack, 1);
    }

    /** @param node whose WildFly is looked at */
    Processors(Stack stack, int node) {
        this.wildfly = stack.node(node).process();
        this.postgres = stack.postgres();
        this.before = Stream.of(Stream.of(wildfly, ProcessHandle.current()), family(postgres)).flatMap(Function.identity())
                .collect(Collectors.toMap(Function.identity(), Processors::used));
    }

    /** As percentages of all processors together. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "WildFly %.0f %%, PostgreSQL %.0f %%, load generator %.0f %%", share(Stream.of(wildfly)), share(family(postgres)),
                share(Stream.of(ProcessHandle.current())));
    }

    /** Of those that are there now: what one used that has ended since then is in no figure. */
    private double share(Stream<ProcessHandle> processes) {
        long used = processes.mapToLong(process -> used(process).minus(before.getOrDefault(process, Duration.ZERO)).toNanos()).sum();
        return 100.0 * used / (System.nanoTime() - begin) / Runtime.getRuntime().availableProcessors();
    }

    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
