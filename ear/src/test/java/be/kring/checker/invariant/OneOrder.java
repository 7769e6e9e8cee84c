package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;
import be.kring.checker.history.Seen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same number is the same event at every reader, so all readers have the same order. */
public final class OneOrder implements Invariant {

    private final Map<String, Map<Long, Seen>> streams = new HashMap<>();

    @Override
    public String promise() {
        return "one order for all";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        return fact instanceof Fact.Received received ? compare(received) : List.of();
    }

    private List<Breach> compare(Fact.Received received) {
        Seen first = streams.computeIfAbsent(received.stream(), made -> new HashMap<>()).putIfAbsent(received.event().seq(), received.event());
        if (first == null || isSame(first, received.event())) {
            return List.of();
        }
        return List.of(new Breach("%s got %s where others got %s".formatted(Place.of(received), received.event(), first), received.tab(), received.stream()));
    }

    /** An event whose subject is gone meanwhile has empty data: then only name and moment are left to compare. */
    private static boolean isSame(Seen one, Seen other) {
        return one.name().equals(other.name()) && one.moment().equals(other.moment());
    }
}
