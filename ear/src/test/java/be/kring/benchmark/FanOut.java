package be.kring.benchmark;

import be.kring.launcher.Stack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How many frames reach an audience while {@link Writers} write: first a while that does not count, then one that does. */
record FanOut(Stack stack, Figures figures) {

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("kring.benchmark.warmup", 30));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("kring.benchmark.seconds", 30));

    /** @return deliveries a second */
    double measure(String what, Audience<?> audience, Deliveries deliveries, Writers.Deed deed) throws Exception {
        ProcessHandle wildfly = stack.node(1).process();
        try (Writers writers = new Writers(audience, deed)) {
            TimeUnit.NANOSECONDS.sleep(WARM_UP.toNanos());
            Optional<Profile> profile = Profile.start(wildfly, stack.settings().state().resolveSibling("fan-out-" + what + ".jfr"));
            Processors processors = new Processors(stack);
            Work workBefore = Work.of(wildfly);
            long begin = System.nanoTime();
            long before = deliveries.count();
            TimeUnit.NANOSECONDS.sleep(MEASURED.toNanos());
            long count = deliveries.count() - before;
            double rate = count * 1e9 / (System.nanoTime() - begin);
            figures.note(what + ", processors", processors.toString());
            figures.note(what + ", WildFly for each delivery", Work.of(wildfly).since(workBefore).each(count));
            if (profile.isPresent()) {
                figures.console().print(profile.get().stop());
            }
            audience.awaitAll(writers.stop());
            figures.note(what + ", memory of WildFly", Footprint.of(wildfly).toString());
            return rate;
        }
    }
}
