package be.kring.checker.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The facts of a run. Each is given to all invariants at once and then forgotten, but for the last {@value #REMEMBERED} of each tab and
 * stream, which are the evidence when something is broken; so a long run needs no more memory than a short one.
 */
public final class History {

    private static final int REMEMBERED = 12;
    /** What is broken once is mostly broken for everybody: the first ones tell enough. */
    private static final int KEPT_VIOLATIONS = 200;

    private record Place(TabId tab, String stream) {
    }

    private final long begin = System.nanoTime();
    private final List<Invariant> invariants;
    private final Consumer<Violation> alarm;
    private final Map<Place, Deque<Fact>> last = new HashMap<>();
    private final Map<String, Long> numbers = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private long broken;

    /** @param alarm hears of each violation at once */
    public History(List<Invariant> invariants, Consumer<Violation> alarm) {
        this.invariants = List.copyOf(invariants);
        this.alarm = alarm;
    }

    /** Milliseconds since the run began. */
    public long now() {
        return (System.nanoTime() - begin) / 1_000_000L;
    }

    public synchronized void add(Fact fact) {
        numbers.merge(fact.getClass().getSimpleName(), 1L, Long::sum);
        remember(fact);
        for (Invariant invariant : invariants) {
            for (Invariant.Breach breach : invariant.hear(fact)) {
                broken(new Violation(fact.at(), invariant.promise(), breach.what(), evidence(breach)));
            }
        }
    }

    /** Takes a violation that somebody else found, for instance by comparing states. */
    public synchronized void broken(Violation violation) {
        broken++;
        if (violations.size() < KEPT_VIOLATIONS) {
            violations.add(violation);
            alarm.accept(violation);
        }
    }

    /** Looks at an invariant while no fact changes it. */
    public synchronized <T> T ask(Supplier<T> question) {
        return question.get();
    }

    /** How many facts of this kind there are. */
    public synchronized long count(Class<? extends Fact> kind) {
        return numbers.getOrDefault(kind.getSimpleName(), 0L);
    }

    public synchronized long countViolations() {
        return broken;
    }

    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    private void remember(Fact fact) {
        Place place = place(fact);
        if (place != null) {
            Deque<Fact> facts = last.computeIfAbsent(place, none -> new ArrayDeque<>(REMEMBERED));
            if (facts.size() == REMEMBERED) {
                facts.removeFirst();
            }
            facts.addLast(fact);
        }
    }

    private List<Fact> evidence(Invariant.Breach breach) {
        List<Fact> evidence = new ArrayList<>(last.getOrDefault(new Place(breach.tab(), breach.stream()), new ArrayDeque<>()));
        evidence.addAll(last.getOrDefault(new Place(breach.tab(), null), new ArrayDeque<>()));
        evidence.sort(Comparator.comparingLong(Fact::at));
        return evidence;
    }

    private static Place place(Fact fact) {
        if (fact instanceof Fact.OfStream noticed) {
            return new Place(noticed.tab(), noticed.stream());
        }
        return fact instanceof Fact.OfTab noticed ? new Place(noticed.tab(), null) : null;
    }
}
