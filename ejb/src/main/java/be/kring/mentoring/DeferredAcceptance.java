package be.kring.mentoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Deferred acceptance with places on both sides. Seekers propose to givers in the order of their wishes as long as they have a place left; a giver keeps the
 * best as far as places go and lets the others go on. With strict wishes the result is stable: there is no seeker and giver who both would rather have each
 * other, or a free place taken by each other, than what they got; and among all stable results it is the one that seekers like best.
 *
 * <p>Sources: Gale and Shapley, "College admissions and the stability of marriage", American Mathematical Monthly 69 (1962); for places on both sides Roth,
 * "Stability and polarization of interests in job matching", Econometrica 52 (1984); its use for hospitals and residents: Roth and Peranson, "The redesign of
 * the matching market for American physicians", American Economic Review 89 (1999).
 */
final class DeferredAcceptance {

    private final int[] seekerPlaces;
    private final int[] giverPlaces;
    private final int[][] wishes;
    private final int[] asked;
    private final int[] taken;
    private final List<PriorityQueue<Integer>> held;

    private DeferredAcceptance(int[] seekerPlaces, int[] giverPlaces, int[][] wishes, List<Comparator<Integer>> worstFirst) {
        this.seekerPlaces = seekerPlaces;
        this.giverPlaces = giverPlaces;
        this.wishes = wishes;
        this.asked = new int[wishes.length];
        this.taken = new int[wishes.length];
        this.held = worstFirst.stream().map(each -> new PriorityQueue<>(each)).toList();
    }

    /**
     * @param wishes     of each seeker the givers that fit, best first
     * @param worstFirst of each giver the order of seekers; never equal for two of them
     * @return of each seeker the givers, in the order of the wishes
     */
    static List<List<Integer>> match(int[] seekerPlaces, int[] giverPlaces, int[][] wishes, List<Comparator<Integer>> worstFirst) {
        DeferredAcceptance market = new DeferredAcceptance(seekerPlaces, giverPlaces, wishes, worstFirst);
        market.clear();
        return market.result();
    }

    private void clear() {
        Deque<Integer> waiting = new ArrayDeque<>(IntStream.range(0, wishes.length).boxed().toList());
        while (!waiting.isEmpty()) {
            int seeker = waiting.poll();
            while (taken[seeker] < seekerPlaces[seeker] && asked[seeker] < wishes[seeker].length) {
                int refused = ask(seeker, wishes[seeker][asked[seeker]++]);
                if (refused >= 0 && refused != seeker) {
                    waiting.add(refused);
                }
            }
        }
    }

    /** @return whom the giver lets go for it, who may be the seeker; -1 for nobody */
    private int ask(int seeker, int giver) {
        PriorityQueue<Integer> holding = held.get(giver);
        holding.add(seeker);
        taken[seeker]++;
        if (holding.size() <= giverPlaces[giver]) {
            return -1;
        }
        int refused = holding.poll();
        taken[refused]--;
        return refused;
    }

    private List<List<Integer>> result() {
        List<List<Integer>> result = new ArrayList<>();
        for (int seeker = 0; seeker < wishes.length; seeker++) {
            int each = seeker;
            result.add(IntStream.of(wishes[seeker]).filter(giver -> held.get(giver).contains(each)).boxed().toList());
        }
        return result;
    }
}
