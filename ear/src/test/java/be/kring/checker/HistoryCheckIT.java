package be.kring.checker;

import be.kring.checker.fault.Faults;
import be.kring.checker.fault.TcpRelay;
import be.kring.driver.Kring;
import be.kring.launcher.Console;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The short run; the long one is a command, see docs/reliability.md. What it finds is printed with its evidence. */
@WholeSystem(nodes = 2)
class HistoryCheckIT {

    /** The first round, in which each quick kind strikes. */
    private static final int FAULTS = 7;
    private static final CheckSettings SHORT = new CheckSettings(Duration.ofMinutes(2), FAULTS, 36, 2, 20, 40, Duration.ofMillis(2_500), false);

    @Test
    void two_minutes_of_faults_break_no_promise(Kring kring, Stack stack, TcpRelay relay) throws Exception {
        Console console = new Console(System.out);
        Report report = new Run(SHORT, stack, kring, relay, console).check(stack.settings().logs());
        report.lines().forEach(console::print);
        assertEquals(List.of(), report.violations());
        assertTrue(report.faults().values().stream().mapToInt(Integer::intValue).sum() >= FAULTS, report.faults()::toString);
        assertTrue(report.faults().keySet().containsAll(Faults.quickKinds()), report.faults()::toString);
    }
}
