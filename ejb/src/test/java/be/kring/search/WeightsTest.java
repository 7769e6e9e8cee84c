package be.kring.search;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rarer a word is, the more it weighs, and never nothing or less. */
class WeightsTest {

    private final Weights weights = new Weights(10_000, 500, 100);

    @Test
    void a_rare_word_weighs_more_than_a_common_one() {
        assertTrue(weights.of(10, 5) > weights.of(100, 5));
        assertTrue(weights.of(100, 5) > weights.of(100, 50), "that few people use it counts beside in how many texts it stands");
        assertTrue(weights.of(10_000, 500) > 0);
        assertTrue(weights.of(20_000, 900) > 0, "the figures may be older than the word");
    }

    @Test
    void the_formula_is_the_one_that_is_written() {
        double idf = Math.log(1 + (10_000 - 10 + 0.5) / 10.5);
        double iaf = Math.log(1 + (500 - 5 + 0.5) / 5.5);
        assertEquals(Math.pow(idf * iaf, 0.75), weights.of(10, 5), 1e-9);
        assertEquals(weights.of(1, 1), weights.of(0, 0), "what was counted before it was written");
    }
}
