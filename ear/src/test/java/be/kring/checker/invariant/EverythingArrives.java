package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When everything is quiet, every tab is where its streams are. */
public final class EverythingArrives implements Invariant {

    private final Map<Place, Long> positions = new HashMap<>();

    @Override
    public String promise() {
        return "everything arrives";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        if (fact instanceof Fact.Followed followed) {
            positions.put(Place.of(followed), followed.position());
        } else if (fact instanceof Fact.Unfollowed unfollowed) {
            positions.remove(Place.of(unfollowed));
        } else if (fact instanceof Fact.Received received) {
            positions.computeIfPresent(Place.of(received), (place, before) -> Math.max(before, received.event().seq()));
        } else if (fact instanceof Fact.Settled settled) {
            return behind(settled.heads());
        }
        return List.of();
    }

    /** Who is not yet where the streams are. */
    public List<Breach> behind(Map<String, Long> heads) {
        List<Breach> behind = new ArrayList<>();
        positions.forEach((place, position) -> {
            Long head = heads.get(place.stream());
            if (head != null && position < head) {
                behind.add(new Breach("%s is at %d of %d at the end".formatted(place, position, head), place.tab(), place.stream()));
            }
        });
        return behind;
    }
}
