package be.kring.checker;

import be.kring.launcher.Console;

import java.nio.file.Path;
import java.time.Duration;

/** The command: {@code mvn -Pcheck -Dkring.check.minutes=30 -Dkring.check.seed=42 -Dkring.nodes=2}. */
public final class HistoryChecker {

    /** So that what the faults start again is back in some seconds, on a machine that does everything. */
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private HistoryChecker() {
    }

    /**
     * Starts a stack, checks, prints, and stops it in every case. Ends with 1 when a promise was broken or the run failed.
     *
     * @param arguments the build folder of the module {@code ear}
     */
    public static void main(String[] arguments) {
        Path target = Path.of(arguments[0]).toAbsolutePath();
        System.setProperty("kring.target", target.toString());
        Console console = new Console(System.out);
        CheckSettings settings = new CheckSettings(Duration.ofMinutes(30), 60, System.currentTimeMillis() % 1_000_000, 1, 20, 200, PAUSE, false).withProperties();
        try (CheckedStack checked = new CheckedStack(target, target.resolve("server"), settings.nodes(), console)) {
            checked.start();
            Report report = new Run(settings, checked.stack(), checked.kring(), checked.relay(), console).check(checked.stack().settings().logs());
            report.lines().forEach(console::print);
            System.exit(report.violations().isEmpty() ? 0 : 1);
        } catch (Exception | AssertionError failure) {
            console.say("The run failed: " + failure);
            failure.printStackTrace(System.out);
            System.exit(1);
        }
    }
}
