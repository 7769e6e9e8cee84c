package be.kring.benchmark;

import be.kring.benchmark.load.HttpLoad;
import be.kring.benchmark.load.LoadResult;
import be.kring.benchmark.load.RequestSource;
import be.kring.launcher.Stack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an HTTP benchmark goes: first a load that does not count, until the server no longer gets faster or for {@code -Dkring.benchmark.warmup} seconds (60)
 * at most, because its compiler shares the processors; then {@code -Dkring.benchmark.seconds} (30) that count. The same for the bare application.
 */
record Phases(Stack stack, Figures figures) {

    private static final int WARM_UP_SECONDS = Integer.getInteger("kring.benchmark.warmup", 60);
    private static final int SLICE_SECONDS = 5;
    private static final int SHORTEST_SECONDS = 20;
    private static final double FASTER = 1.03;
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("kring.benchmark.seconds", 30));

    /** Puts the load on whatever WildFly runs now, and notes what came of it and who used the processors. */
    LoadResult measure(String what, URI address, List<? extends RequestSource> sources) throws IOException, InterruptedException {
        try (HttpLoad load = new HttpLoad(address, sources)) {
            warmUp(what, load);
            Optional<Profile> profile = Profile.start(stack.node(1).process(), stack.settings().state().resolveSibling(what.replace(' ', '-') + ".jfr"));
            Processors processors = new Processors(stack);
            LoadResult result = load.run(MEASURED).withoutFailures();
            figures.note(what, result + "; processors: " + processors);
            if (profile.isPresent()) {
                figures.console().print(profile.get().stop());
            }
            figures.note(what + ", memory of WildFly after it", Footprint.of(stack.node(1).process()).toString());
            return result;
        }
    }

    private void warmUp(String what, HttpLoad load) throws IOException {
        double best = 0;
        for (int second = SLICE_SECONDS; second <= WARM_UP_SECONDS; second += SLICE_SECONDS) {
            double rate = load.run(Duration.ofSeconds(SLICE_SECONDS)).withoutFailures().perSecond();
            figures.console().say(String.format(Locale.ROOT, "Warming up: %s: %.0f/s", what, rate));
            if (second >= SHORTEST_SECONDS && rate < FASTER * best) {
                return;
            }
            best = Math.max(best, rate);
        }
    }

    /** Prints how much of what the bare application does Kring does. */
    void compare(LoadResult kring, LoadResult bare) {
        figures.note("of the bare application's rate", String.format(Locale.ROOT, "%.0f %%", 100 * kring.perSecond() / bare.perSecond()));
    }
}
