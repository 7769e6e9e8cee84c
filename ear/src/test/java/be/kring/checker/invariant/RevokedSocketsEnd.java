package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;
import be.kring.checker.history.TabId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sockets of a sign-in that was ended, or of a person who was disabled, end on every node, {@value #PROMISE_MILLIS} milliseconds later at the latest,
 * and from then on that sign-in opens no new one.
 */
public final class RevokedSocketsEnd implements Invariant {

    /** Source: safety.md, "never later than 30 s". */
    public static final long PROMISE_MILLIS = 30_000;

    private final Set<TabId> connected = new HashSet<>();
    private final Map<TabId, Fact.Revoked> over = new HashMap<>();
    private final Map<TabId, Fact.Revoked> waiting = new HashMap<>();
    private final List<Long> durations = new ArrayList<>();

    @Override
    public String promise() {
        return "sockets of revoked people end";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        if (fact instanceof Fact.Connected opened) {
            return connected(opened);
        } else if (fact instanceof Fact.Disconnected disconnected) {
            connected.remove(disconnected.tab());
            ended(disconnected.tab(), disconnected.at());
        } else if (fact instanceof Fact.Revoked revoked) {
            revoked(revoked);
        } else if (fact instanceof Fact.Ticked || fact instanceof Fact.Settled) {
            return late(fact.at());
        }
        return List.of();
    }

    /** Milliseconds from the answer to the end of each socket; 0 when the socket was first. */
    public List<Long> durations() {
        return List.copyOf(durations);
    }

    /** A node that has not heard of it yet may let it in once more, and then ends it too. */
    private List<Breach> connected(Fact.Connected opened) {
        connected.add(opened.tab());
        Fact.Revoked revoked = over.get(opened.tab());
        if (revoked == null) {
            return List.of();
        }
        waiting.put(opened.tab(), revoked);
        return late(opened.at());
    }

    private void revoked(Fact.Revoked revoked) {
        for (TabId tab : revoked.tabs()) {
            over.put(tab, revoked);
            waiting.put(tab, revoked);
            if (!connected.contains(tab)) {
                ended(tab, revoked.at());
            }
        }
    }

    private void ended(TabId tab, long at) {
        Fact.Revoked revoked = waiting.remove(tab);
        if (revoked != null) {
            durations.add(at - revoked.at());
        }
    }

    private List<Breach> late(long now) {
        List<Breach> late = new ArrayList<>();
        waiting.forEach((tab, revoked) -> {
            if (now - revoked.at() > PROMISE_MILLIS) {
                late.add(new Breach("%s is still connected %d s after: %s".formatted(tab, (now - revoked.at()) / 1000, revoked.how()), tab, null));
            }
        });
        late.forEach(breach -> waiting.remove(breach.tab()));
        return late;
    }
}
