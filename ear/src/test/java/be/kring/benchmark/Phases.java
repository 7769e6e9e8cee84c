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
 * How an HTTP benchmark goes: {@code -Dkring.benchmark.warmup} seconds (30) that do not count, then {@code -Dkring.benchmark.seconds} (30)
 * that do, then the same for the bare application.
 */
record Phases(Stack stack, Figures figures) {

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("kring.benchmark.warmup", 30));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("kring.benchmark.seconds", 30));

    /** Puts the load on whatever WildFly runs now, and notes what came of it and who used the processors. */
    LoadResult measure(String what, URI address, List<? extends RequestSource> sources) throws IOException, InterruptedException {
        try (HttpLoad load = new HttpLoad(address, sources)) {
            load.run(WARM_UP).withoutFailures();
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

    /** Prints how much of what the bare application does Kring does. */
    void compare(LoadResult kring, LoadResult bare) {
        figures.note("of the bare application's rate", String.format(Locale.ROOT, "%.0f %%", 100 * kring.perSecond() / bare.perSecond()));
    }
}
