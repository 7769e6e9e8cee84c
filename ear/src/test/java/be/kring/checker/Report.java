package be.kring.checker;

import be.kring.checker.fault.Faults;
import be.kring.checker.history.Fact;
import be.kring.checker.history.History;
import be.kring.checker.history.Violation;
import be.kring.checker.invariant.RevokedSocketsEnd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run gave, as it is printed.
 *
 * @param lines      the table
 * @param faults     how many of each kind struck
 * @param violations the first of them; none when all promises were kept
 */
public record Report(List<String> lines, Map<String, Integer> faults, List<Violation> violations) {

    static Report of(CheckSettings settings, History history, Faults faults, RevokedSocketsEnd revoked, Town town) {
        return new Report(List.of(
                line("length, seed", "%.1f min, seed %d".formatted(faults.lasted().toMillis() / 60_000.0, settings.seed())),
                line("conditions", "%s%d nodes, %d writers with %.1f s of rest between acts, %d readers, %d cores".formatted(
                        Commit.find().map(commit -> "commit " + commit + ", ").orElse(""), settings.nodes(), settings.writers(),
                        settings.pause().toMillis() / 1_000.0, settings.readers(), Runtime.getRuntime().availableProcessors())),
                line("faults", faults.count() + " " + faults.counts()),
                line("writes", "%d, acknowledged %d, refused %d, uncertain %d; answers %s".formatted(history.count(Fact.Attempted.class),
                        history.count(Fact.Acknowledged.class), history.count(Fact.Refused.class), history.count(Fact.GivenUp.class), town.world().answers())),
                line("events checked", String.valueOf(history.count(Fact.Received.class))),
                line("sockets", "%d opened, %d ended".formatted(history.count(Fact.Connected.class), history.count(Fact.Disconnected.class))),
                line("resets", String.valueOf(history.count(Fact.Reset.class))),
                line("put out of closed groups", town.moderator().toString()),
                line("sockets of revoked people", ends(revoked.durations())),
                line("states compared", String.valueOf(town.states().size())),
                line("violations", history.countViolations() + " " + byPromise(history.violations()))), faults.counts(), history.violations());
    }

    /** How many violations there are of each promise. */
    public Map<String, Long> broken() {
        return byPromise(violations);
    }

    private static Map<String, Long> byPromise(List<Violation> violations) {
        Map<String, Long> byPromise = new TreeMap<>();
        violations.forEach(violation -> byPromise.merge(violation.promise(), 1L, Long::sum));
        return byPromise;
    }

    private static String line(String what, String value) {
        return String.format(Locale.ROOT, "%-26s %s", what, value);
    }

    private static String ends(List<Long> durations) {
        if (durations.isEmpty()) {
            return "none";
        }
        List<Long> sorted = durations.stream().sorted().toList();
        return "%d, ended after %d ms (median), %d ms (p99), %d ms (most)".formatted(sorted.size(), sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1), sorted.get(sorted.size() - 1));
    }
}
