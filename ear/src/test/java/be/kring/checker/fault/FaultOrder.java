package be.kring.checker.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which fault comes next. They come in rounds, each shuffled by the seed: in every one there is each quick kind at least once, and in every
 * {@value #LONG_ROUND}th what takes long. So a short run has all quick ones, and the same seed the same order.
 */
final class FaultOrder {

    static final int LONG_ROUND = 4;

    /** @param name as it is reported */
    record Kind(String name, Fault fault) {
    }

    /** A connection is cut more often than all else, here twice a round. */
    private static final Kind CUT = new Kind("connections cut", new ConnectionsCut());
    private static final List<Kind> ROUND = List.of(CUT, CUT, new Kind("wake-ups lost", new WakeUpsLost()), new Kind("network stalled", new NetworkStalled()),
            new Kind("node paused", new NodePaused()), new Kind("node killed", new NodeKilled()), new Kind("database restarted", new DatabaseRestarted()));
    private static final List<Kind> LONG = List.of(new Kind("rolling restart", new RollingRestart()), new Kind("Keycloak away", new KeycloakAway()));

    private final Random random;
    private final Deque<Kind> round = new ArrayDeque<>();
    private int rounds;

    FaultOrder(Random random) {
        this.random = random;
    }

    Kind next() {
        if (round.isEmpty()) {
            List<Kind> shuffled = new ArrayList<>(ROUND);
            if (++rounds % LONG_ROUND == 0) {
                shuffled.addAll(LONG);
            }
            Collections.shuffle(shuffled, random);
            round.addAll(shuffled);
        }
        return round.removeFirst();
    }

    static int roundLength() {
        return ROUND.size();
    }

    static Set<String> quickKinds() {
        return ROUND.stream().map(Kind::name).collect(Collectors.toSet());
    }
}
