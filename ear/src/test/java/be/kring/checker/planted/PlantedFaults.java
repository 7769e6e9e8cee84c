package be.kring.checker.planted;

import be.kring.checker.CheckSettings;
import be.kring.checker.CheckedStack;
import be.kring.checker.Report;
import be.kring.checker.Run;
import be.kring.launcher.Console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The proof of the checker: {@code mvn -Pcheck-planted}. A run against each planted fault must end red, which it does with the first promise that is broken. */
public final class PlantedFaults {

    /** Wake-ups are lost first. */
    private static final long SEED = 9;

    private PlantedFaults() {
    }

    /** Ends with 1 when a fault stays unseen. {@code -Dkring.check.planted} names those that are planted, all by default. @param arguments the build folder of the module {@code ear} */
    public static void main(String[] arguments) {
        Path target = Path.of(arguments[0]).toAbsolutePath();
        System.setProperty("kring.target", target.toString());
        Console console = new Console(System.out);
        String wanted = System.getProperty("kring.check.planted", "").replace('-', ' ');
        List<String> results = new ArrayList<>();
        boolean allSeen = true;
        for (PlantedFault fault : PlantedFault.values()) {
            if (wanted.isEmpty() || List.of(wanted.split(",")).contains(fault.toString())) {
                Report report = check(fault, target, console);
                allSeen &= !report.violations().isEmpty();
                results.add("%-22s %s: %s".formatted(fault, report.violations().isEmpty() ? "UNSEEN" : "red", report.broken()));
            }
        }
        results.forEach(console::print);
        System.exit(allSeen && !results.isEmpty() ? 0 : 1);
    }

    private static Report check(PlantedFault fault, Path target, Console console) {
        console.say("Planting: " + fault);
        CheckSettings settings = new CheckSettings(Duration.ofMinutes(1), 0, SEED, fault.nodes, 20, 60, Duration.ofMillis(1_400), true).withProperties();
        try (CheckedStack checked = new CheckedStack(target, PlantedServer.of(target, fault), settings.nodes(), console)) {
            checked.start();
            return new Run(settings, checked.stack(), checked.kring(), checked.relay(), console).check(checked.stack().settings().logs());
        } catch (Exception failure) {
            throw new IllegalStateException("The run with \"" + fault + "\" failed", failure);
        }
    }
}
