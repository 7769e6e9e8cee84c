package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;
import be.kring.checker.history.Load;

import java.util.List;

/**
 * Who comes back gets what they missed, and is told to fetch everything afresh only when that is too much: more than {@value #LONGEST_REPLAY} events, more
 * than the half of what the server lets wait for a socket, or a position of another epoch. Within an epoch Kring has told each position that a tab has,
 * so none of them is beyond the head.
 */
public final class NoNeedlessReset implements Invariant {

    /** Source: docs/api.md, "more than 2,000 missed events of a stream". */
    static final long LONGEST_REPLAY = 2_000;
    /** Source: the server's {@code Outbox}, which holds twice as much; what waits there comes before the reset, so a socket on which less came had not so much waiting. */
    static final Load HALF_OUTBOX = new Load(2_048, 3_000_000);

    @Override
    public String promise() {
        return "no needless reset";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        if (!(fact instanceof Fact.Reset reset) || !isNeedless(reset)) {
            return List.of();
        }
        return List.of(new Breach("%s was at %d and was told to begin afresh at %d, after %d frames on this socket".formatted(Place.of(reset),
                reset.position(), reset.head(), reset.before().frames()), reset.tab(), reset.stream()));
    }

    private static boolean isNeedless(Fact.Reset reset) {
        boolean fits = reset.before().frames() <= HALF_OUTBOX.frames() && reset.before().characters() <= HALF_OUTBOX.characters();
        return reset.sameEpoch() && reset.position() >= 0 && reset.head() - reset.position() <= LONGEST_REPLAY && fits;
    }
}
