package be.kring.mentoring;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is promised of every result, looked for by brute force in random markets with places on both sides and wishes without rhyme or reason. */
class DeferredAcceptanceTest {

    /** Small enough to name every possible result, or large. */
    private record Instance(int[] seekerPlaces, int[] giverPlaces, int[][] wishes, int[][] ranks) {

        static Instance random(Random random, int mostSeekers, int mostGivers, int mostPlaces) {
            int seekers = 1 + random.nextInt(mostSeekers);
            int givers = 1 + random.nextInt(mostGivers);
            IntUnaryOperator place = any -> 1 + random.nextInt(mostPlaces);
            double fits = random.nextDouble();
            int[][] wishes = IntStream.range(0, seekers).mapToObj(seeker -> shuffled(random, givers).stream().filter(giver -> random.nextDouble() < fits).mapToInt(i -> i)
                    .toArray()).toArray(int[][]::new);
            int[][] ranks = IntStream.range(0, givers).mapToObj(giver -> shuffled(random, seekers).stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
            return new Instance(IntStream.range(0, seekers).map(place).toArray(), IntStream.range(0, givers).map(place).toArray(), wishes, ranks);
        }

        List<List<Integer>> match() {
            List<Comparator<Integer>> worstFirst = new ArrayList<>();
            for (int[] rank : ranks) {
                worstFirst.add(Comparator.comparingInt(seeker -> rank[seeker]));
            }
            return DeferredAcceptance.match(seekerPlaces, giverPlaces, wishes, worstFirst);
        }

        /** Of each giver the seekers. */
        List<List<Integer>> ofGivers(List<List<Integer>> matched) {
            return IntStream.range(0, giverPlaces.length).mapToObj(giver -> IntStream.range(0, matched.size()).filter(seeker -> matched.get(seeker).contains(giver)).boxed()
                    .toList()).toList();
        }

        /** Two who both would rather have each other. */
        List<String> blocking(List<List<Integer>> matched) {
            List<List<Integer>> ofGivers = ofGivers(matched);
            List<String> found = new ArrayList<>();
            for (int seeker = 0; seeker < wishes.length; seeker++) {
                List<Integer> wished = IntStream.of(wishes[seeker]).boxed().toList();
                List<Integer> got = matched.get(seeker);
                for (int giver : wished) {
                    int each = seeker;
                    boolean seekerWants = got.size() < seekerPlaces[seeker] || got.stream().anyMatch(has -> wished.indexOf(has) > wished.indexOf(giver));
                    boolean giverWants = ofGivers.get(giver).size() < giverPlaces[giver]
                            || ofGivers.get(giver).stream().anyMatch(has -> ranks[giver][has] < ranks[giver][each]);
                    if (!got.contains(giver) && seekerWants && giverWants) {
                        found.add(seeker + " and " + giver);
                    }
                }
            }
            return found;
        }

        void assertKeepsPlaces(List<List<Integer>> matched) {
            for (int seeker = 0; seeker < wishes.length; seeker++) {
                List<Integer> got = matched.get(seeker);
                assertTrue(got.size() <= seekerPlaces[seeker]);
                assertEquals(got.size(), new HashSet<>(got).size());
                assertTrue(IntStream.of(wishes[seeker]).boxed().toList().containsAll(got));
            }
            List<List<Integer>> ofGivers = ofGivers(matched);
            IntStream.range(0, giverPlaces.length).forEach(giver -> assertTrue(ofGivers.get(giver).size() <= giverPlaces[giver]));
        }

        private static List<Integer> shuffled(Random random, int size) {
            List<Integer> list = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(list, random);
            return list;
        }
    }

    @RepeatedTest(300)
    void nobody_would_rather_have_each_other_and_no_place_is_given_twice(RepetitionInfo repetition) {
        Instance instance = Instance.random(new Random(repetition.getCurrentRepetition()), 25, 20, 4);
        List<List<Integer>> matched = instance.match();
        instance.assertKeepsPlaces(matched);
        assertEquals(List.of(), instance.blocking(matched));
        assertEquals(matched, instance.match());
    }

    /** With one place each, every stable result can be listed: none gives any seeker somebody whom they like better. */
    @RepeatedTest(200)
    void of_all_stable_results_it_is_the_one_that_seekers_like_best(RepetitionInfo repetition) {
        Instance instance = Instance.random(new Random(1_000 + repetition.getCurrentRepetition()), 4, 4, 1);
        List<List<Integer>> matched = instance.match();
        List<List<List<Integer>>> stable = everyResult(instance, 0, new HashSet<>()).stream().filter(result -> instance.blocking(result).isEmpty()).toList();
        assertTrue(stable.contains(matched));
        for (List<List<Integer>> other : stable) {
            for (int seeker = 0; seeker < matched.size(); seeker++) {
                assertTrue(rank(instance, seeker, matched.get(seeker)) <= rank(instance, seeker, other.get(seeker)));
            }
        }
    }

    @Test
    void who_is_displaced_goes_on_to_the_next() {
        List<Comparator<Integer>> lastIsBest = List.of(Comparator.naturalOrder(), Comparator.naturalOrder());
        int[] one = {1, 1, 1};
        int[][] sameWishes = {{0, 1}, {0, 1}, {0, 1}};
        assertEquals(List.of(List.of(), List.of(1), List.of(0)), DeferredAcceptance.match(one, new int[]{1, 1}, sameWishes, lastIsBest));
        assertEquals(List.of(List.of(1), List.of(0), List.of(0)), DeferredAcceptance.match(one, new int[]{2, 1}, sameWishes, lastIsBest));
        assertEquals(List.of(List.of(), List.of(0, 1), List.of(0, 1)), DeferredAcceptance.match(new int[]{2, 2, 2}, new int[]{2, 2}, sameWishes, lastIsBest));
    }

    private static int rank(Instance instance, int seeker, List<Integer> got) {
        return got.isEmpty() ? Integer.MAX_VALUE : IntStream.of(instance.wishes()[seeker]).boxed().toList().indexOf(got.get(0));
    }

    private static List<List<List<Integer>>> everyResult(Instance instance, int from, Set<Integer> taken) {
        if (from == instance.wishes().length) {
            return List.of(List.of());
        }
        List<List<List<Integer>>> results = new ArrayList<>();
        List<List<Integer>> choices = new ArrayList<>(List.of(List.of()));
        IntStream.of(instance.wishes()[from]).filter(giver -> !taken.contains(giver)).forEach(giver -> choices.add(List.of(giver)));
        for (List<Integer> choice : choices) {
            Set<Integer> now = new HashSet<>(taken);
            now.addAll(choice);
            for (List<List<Integer>> rest : everyResult(instance, from + 1, now)) {
                List<List<Integer>> result = new ArrayList<>(List.of(choice));
                result.addAll(rest);
                results.add(result);
            }
        }
        return results;
    }
}
