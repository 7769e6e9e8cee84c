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
 * How an HTTP benchmark goes: first a load that does not count, until the server has not got faster for {@value #PATIENCE_SECONDS} seconds or for
 * {@code -Dkring.benchmark.warmup} seconds (180) at most, because its compiler shares the processors; then {@code -Dkring.benchmark.seconds} (30) that count.
 * The same for the bare application. A profile is taken of as many seconds more: a recording that starts sends much of the program back to the compiler.
 */
record Phases(Stack stack, Figures figures) {

    private static final int WARM_UP_SECONDS = Integer.getInteger("kring.benchmark.warmup", 180);
    private static final int SLICE_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 30;
    /** The compiler of the server gets its turn among so many, and hardly one among all. */
    private static final int FEW = 3;
    private static final double FASTER = 1.03;
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("kring.benchmark.seconds", 30));

    /** Puts the load on whatever WildFly runs now, and notes what came of it and who used the processors. */
    LoadResult measure(String what, URI address, List<? extends RequestSource> sources) throws IOException, InterruptedException {
        try (HttpLoad few = new HttpLoad(address, sources.subList(0, FEW))) {
            warmUp(what + ", " + FEW + " at a time", few);
        }
        try (HttpLoad load = new HttpLoad(address, sources)) {
            warmUp(what, load);
            Processors processors = new Processors(stack);
            LoadResult result = load.run(MEASURED).withoutFailures();
            figures.note(what, result + "; processors: " + processors);
            figures.note(what + ", memory of WildFly after it", Footprint.of(stack.node(1).process()).toString());
            profile(what, load);
            return result;
        }
    }

    private void profile(String what, HttpLoad load) throws IOException, InterruptedException {
        Optional<Profile> profile = Profile.start(stack.node(1).process(), stack.settings().state().resolveSibling(what.replace(' ', '-') + ".jfr"));
        if (profile.isPresent()) {
            load.run(MEASURED);
            figures.console().print(profile.get().stop());
        }
    }

    private void warmUp(String what, HttpLoad load) throws IOException {
        double best = 0;
        int fastest = 0;
        for (int second = SLICE_SECONDS; second <= WARM_UP_SECONDS && second - fastest <= PATIENCE_SECONDS; second += SLICE_SECONDS) {
            double rate = load.run(Duration.ofSeconds(SLICE_SECONDS)).withoutFailures().perSecond();
            figures.console().say(String.format(Locale.ROOT, "Warming up: %s: %.0f/s", what, rate));
            if (rate > FASTER * best) {
                best = rate;
                fastest = second;
            }
        }
    }

    /** Prints how much of what the bare application does Kring does. */
    void compare(LoadResult kring, LoadResult bare) {
        figures.note("of the bare application's rate", String.format(Locale.ROOT, "%.0f %%", 100 * kring.perSecond() / bare.perSecond()));
    }
}
