package be.kring.mentoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Everybody who looks for a place, and everybody who has one, of one kind in one group: makes of how well they fit ({@link Fit}), and of {@link Ties} where
 * that is equal, the wishes of both sides, and gives them to {@link DeferredAcceptance}. The same people in the same round always give the same proposals,
 * in whatever order they are named.
 */
final class Market {

    /** So many on each side at most: the wishes of one seeker are numbers of this size, 8 bytes for each giver that fits. */
    static final int MOST = 4_000;
    private static final int INDEX_BITS = 16;
    private static final int TIE_BITS = 40;

    private final List<Candidate> seekers;
    private final List<Candidate> givers;
    private final int round;
    private final Map<UUID, BitSet> apart = new HashMap<>();

    /** Two who are to be brought together. */
    record Match(UUID seekerId, UUID giverId) {
    }

    /** @param apart people who are not to be brought together, in whatever order */
    private Market(Collection<Candidate> seekers, Collection<Candidate> givers, Collection<Match> apart, int round) {
        this.seekers = sorted(seekers);
        this.givers = sorted(givers);
        this.round = round;
        Map<UUID, Integer> places = new HashMap<>();
        IntStream.range(0, this.givers.size()).forEach(giver -> places.put(this.givers.get(giver).personId(), giver));
        apart.forEach(two -> {
            keep(two.seekerId(), places.get(two.giverId()));
            keep(two.giverId(), places.get(two.seekerId()));
        });
    }

    /** @param apart two each who are not to be brought together, whoever of them is named first */
    static List<Match> match(Collection<Candidate> seekers, Collection<Candidate> givers, Collection<Match> apart, int round) {
        if (seekers.size() > MOST || givers.size() > MOST) {
            throw new IllegalArgumentException("A market has at most " + MOST + " on each side");
        }
        return new Market(seekers, givers, apart, round).match();
    }

    private List<Match> match() {
        int[][] wishes = seekers.stream().map(this::wishes).toArray(int[][]::new);
        List<List<Integer>> matched = DeferredAcceptance.match(places(seekers), places(givers), wishes, givers.stream().map(this::worstFirst).toList());
        return IntStream.range(0, seekers.size()).boxed().flatMap(seeker -> matched.get(seeker).stream()
                .map(giver -> new Match(seekers.get(seeker).personId(), givers.get(giver).personId()))).toList();
    }

    private int[] wishes(Candidate seeker) {
        BitSet not = apart.getOrDefault(seeker.personId(), new BitSet());
        long[] ranked = IntStream.range(0, givers.size()).filter(giver -> !not.get(giver) && Fit.fits(seeker, givers.get(giver)))
                .mapToLong(giver -> key(seeker, givers.get(giver)) >>> INDEX_BITS << INDEX_BITS | giver).toArray();
        Arrays.sort(ranked);
        return IntStream.range(0, ranked.length).map(at -> (int) (ranked[ranked.length - 1 - at] & (1 << INDEX_BITS) - 1)).toArray();
    }

    private Comparator<Integer> worstFirst(Candidate giver) {
        return Comparator.<Integer>comparingLong(seeker -> key(giver, seekers.get(seeker))).thenComparing(Comparator.naturalOrder());
    }

    /** The better the larger: how well they fit, then the hash. */
    private long key(Candidate viewer, Candidate other) {
        return (long) Fit.view(viewer, other) << INDEX_BITS + TIE_BITS | Ties.of(round, viewer.personId(), other.personId()) >>> 64 - INDEX_BITS - TIE_BITS;
    }

    private void keep(UUID seeker, Integer giver) {
        if (giver != null) {
            apart.computeIfAbsent(seeker, none -> new BitSet()).set(giver);
        }
    }

    private static int[] places(List<Candidate> side) {
        return side.stream().mapToInt(Candidate::places).toArray();
    }

    private static List<Candidate> sorted(Collection<Candidate> side) {
        return side.stream().sorted(Comparator.comparing(each -> each.personId().toString())).toList();
    }
}
