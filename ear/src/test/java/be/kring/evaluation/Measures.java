package be.kring.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The usual figures of a ranking against judgements, each the mean over the topics that have a judgement (Manning, Raghavan and Schütze, Introduction to Information Retrieval, chapter 8):
 * average precision over the whole ranking, the reciprocal place of the first who knows, the share of those who know among the first five, and the share of all who know
 * that is among the first ten.
 */
final class Measures {

    private static final int FIVE = 5;
    private static final int TEN = 10;

    private final List<double[]> topics = new ArrayList<>();

    /** @param ranked the best first @param knowing not empty */
    void add(List<String> ranked, Set<String> knowing) {
        double precisions = 0;
        double reciprocal = 0;
        int found = 0;
        int inFive = 0;
        int inTen = 0;
        for (int place = 1; place <= ranked.size(); place++) {
            if (knowing.contains(ranked.get(place - 1))) {
                found++;
                precisions += (double) found / place;
                reciprocal = found == 1 ? 1.0 / place : reciprocal;
                inFive += place <= FIVE ? 1 : 0;
                inTen += place <= TEN ? 1 : 0;
            }
        }
        topics.add(new double[] {precisions / knowing.size(), reciprocal, (double) inFive / FIVE, (double) inTen / knowing.size()});
    }

    /** Mean average precision. */
    double map() {
        return mean(0);
    }

    double mrr() {
        return mean(1);
    }

    double precisionAtFive() {
        return mean(2);
    }

    double recallAtTen() {
        return mean(3);
    }

    static String heading() {
        return "%-28s %6s %6s %6s %6s".formatted("", "MAP", "MRR", "P@5", "R@10");
    }

    String line(String name) {
        return String.format(Locale.ROOT, "%-28s %6.4f %6.4f %6.4f %6.4f", name, map(), mrr(), precisionAtFive(), recallAtTen());
    }

    private double mean(int figure) {
        return topics.stream().mapToDouble(topic -> topic[figure]).average().orElse(0);
    }
}
