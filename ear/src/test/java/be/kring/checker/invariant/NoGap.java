package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of a stream rise by one at every reader, also across lost sockets: from the position that was told, nothing is left out. */
public final class NoGap implements Invariant {

    private final Map<Place, Long> positions = new HashMap<>();

    @Override
    public String promise() {
        return "seq rises by one";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        if (fact instanceof Fact.Followed followed) {
            positions.put(Place.of(followed), followed.position());
        } else if (fact instanceof Fact.Unfollowed unfollowed) {
            positions.remove(Place.of(unfollowed));
        } else if (fact instanceof Fact.Received received) {
            return take(received);
        }
        return List.of();
    }

    private List<Breach> take(Fact.Received received) {
        long seq = received.event().seq();
        Long position = positions.put(Place.of(received), seq);
        if (position == null || seq <= position + 1) {
            return List.of();
        }
        return List.of(new Breach("%s got %d after %d".formatted(Place.of(received), seq, position), received.tab(), received.stream()));
    }
}
