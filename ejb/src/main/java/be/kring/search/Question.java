package be.kring.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody asked, in words of the index.
 *
 * @param text    as it was typed
 * @param terms   the weight of each term of the index that counts, see {@link Weights}
 * @param topics  of the vocabulary, which the words name in whatever language
 */
record Question(String text, Map<Integer, Double> terms, List<UUID> topics) {

    List<Integer> ids() {
        return List.copyOf(terms.keySet());
    }

    List<Double> weights() {
        return List.copyOf(terms.values());
    }

    /** What a text would score that holds every word over and over: the measure for evidence that is no text. */
    double fullScore() {
        return terms.values().stream().mapToDouble(Double::doubleValue).sum() * (VotingRanking.K1 + 1);
    }
}
