package be.kring.checker.fault;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each quick fault strikes in each round, the long ones in some, and a seed says in which order. */
class FaultOrderTest {

    @Test
    void the_first_round_of_any_seed_has_all_quick_kinds() {
        LongStream.range(0, 50).forEach(seed -> assertEquals(FaultOrder.quickKinds(), new HashSet<>(names(seed, FaultOrder.roundLength()))));
    }

    @Test
    void what_takes_long_comes_in_the_fourth_round() {
        int quickOnly = FaultOrder.roundLength() * (FaultOrder.LONG_ROUND - 1);
        assertEquals(FaultOrder.quickKinds(), new HashSet<>(names(36, quickOnly)));
        assertTrue(names(36, quickOnly + FaultOrder.roundLength() + 2).containsAll(Set.of("rolling restart", "Keycloak away")));
    }

    @Test
    void the_same_seed_gives_the_same_order_and_another_one_another() {
        assertEquals(names(36, 30), names(36, 30));
        assertEquals(50, LongStream.range(0, 50).mapToObj(seed -> names(seed, 30)).distinct().count());
    }

    private static List<String> names(long seed, int number) {
        FaultOrder order = new FaultOrder(new Random(seed));
        return Stream.generate(order::next).limit(number).map(FaultOrder.Kind::name).toList();
    }
}
