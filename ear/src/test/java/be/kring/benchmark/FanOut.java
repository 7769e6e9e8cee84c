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
    double measure(String what, Audience audience, Deliveries deliveries, Writers.Deed deed) throws Exception {
        try (Writers writers = new Writers(audience, deed)) {
            TimeUnit.NANOSECONDS.sleep(WARM_UP.toNanos());
            Optional<Profile> profile = Profile.start(stack.node(1).process(), stack.settings().state().resolveSibling("fan-out-" + what + ".jfr"));
            Processors processors = new Processors(stack);
            long begin = System.nanoTime();
            long before = deliveries.count();
            TimeUnit.NANOSECONDS.sleep(MEASURED.toNanos());
            double rate = (deliveries.count() - before) * 1e9 / (System.nanoTime() - begin);
            figures.note(what + ", who used the processors", processors.toString());
            if (profile.isPresent()) {
                figures.console().print(profile.get().stop());
            }
            audience.awaitAll(writers.stop());
            figures.note(what + ", memory of WildFly", Footprint.of(stack.node(1).process()).toString());
            return rate;
        }
    }
}
