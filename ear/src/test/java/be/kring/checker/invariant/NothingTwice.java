package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No event comes twice to one tab, and none comes again that the tab said it had. */
public final class NothingTwice implements Invariant {

    private final Map<Place, Long> positions = new HashMap<>();

    @Override
    public String promise() {
        return "no event twice";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        if (fact instanceof Fact.Followed followed && followed.exact()) {
            positions.put(Place.of(followed), followed.position());
        } else if (fact instanceof Fact.Received received) {
            return take(received);
        }
        return List.of();
    }

    private List<Breach> take(Fact.Received received) {
        long seq = received.event().seq();
        long position = positions.getOrDefault(Place.of(received), 0L);
        positions.put(Place.of(received), Math.max(position, seq));
        if (seq > position) {
            return List.of();
        }
        return List.of(new Breach("%s got %d again, being at %d".formatted(Place.of(received), seq, position), received.tab(), received.stream()));
    }
}
