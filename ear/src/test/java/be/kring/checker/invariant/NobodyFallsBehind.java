package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;
import be.kring.checker.history.TabId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tab that stays connected has what others have, or what was acknowledged, after {@value #PATIENCE_MILLIS} milliseconds at the latest: so long may a
 * paused node, a database that starts again, or a connection whose other end died without a word hold it up, a lost wake-up may not hold it up for ever.
 */
public final class NobodyFallsBehind implements Invariant {

    public static final long PATIENCE_MILLIS = 60_000;

    private final Map<Place, Long> positions = new HashMap<>();
    private final Map<TabId, Long> awakeSince = new HashMap<>();
    /** Of each stream: when a number was first known to exist. */
    private final Map<String, TreeMap<Long, Long>> known = new HashMap<>();

    @Override
    public String promise() {
        return "nobody connected falls behind";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        if (fact instanceof Fact.Followed followed) {
            positions.put(Place.of(followed), followed.position());
        } else if (fact instanceof Fact.Unfollowed unfollowed) {
            positions.remove(Place.of(unfollowed));
        } else if (fact instanceof Fact.Received received) {
            know(received.stream(), received.event().seq(), received.at());
            positions.computeIfPresent(Place.of(received), (place, before) -> Math.max(before, received.event().seq()));
        } else if (fact instanceof Fact.Acknowledged acknowledged) {
            acknowledged.seq().ifPresent(seq -> know(acknowledged.write().stream(), seq, acknowledged.at()));
        } else if (fact instanceof Fact.Connected connected) {
            awakeSince.put(connected.tab(), connected.at());
        } else if (fact instanceof Fact.Woke woke) {
            awakeSince.put(woke.tab(), woke.at());
        } else if (fact instanceof Fact.Dozed dozed) {
            awakeSince.remove(dozed.tab());
        } else if (fact instanceof Fact.Disconnected disconnected) {
            awakeSince.remove(disconnected.tab());
        } else if (fact instanceof Fact.Ticked ticked) {
            return late(ticked.at());
        }
        return List.of();
    }

    private void know(String stream, long seq, long at) {
        known.computeIfAbsent(stream, first -> new TreeMap<>()).putIfAbsent(seq, at);
    }

    private List<Breach> late(long now) {
        List<Breach> late = new ArrayList<>();
        positions.forEach((place, position) -> {
            Long awake = awakeSince.get(place.tab());
            Map.Entry<Long, Long> next = known.getOrDefault(place.stream(), new TreeMap<>()).higherEntry(position);
            if (awake != null && next != null && now - Math.max(awake, next.getValue()) > PATIENCE_MILLIS) {
                late.add(new Breach("%s is connected and has waited %d s for %d".formatted(place, (now - Math.max(awake, next.getValue())) / 1000,
                        next.getKey()), place.tab(), place.stream()));
                awakeSince.remove(place.tab());
            }
        });
        return late;
    }
}
