package be.kring.atlas;

import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Who sees which map, as a table. */
class AtlasPolicyTest {

    @ParameterizedTest
    @CsvSource({
        // administrator, stands for the organisation: the whole map, that of the organisation, who is about to leave, questions of every group
        "true,  false, true,  true,  true,  true",
        "true,  true,  true,  true,  true,  true",
        "false, true,  false, true,  false, false",
        "false, false, false, false, false, false"})
    void who_sees_what(boolean administrator, boolean standsForIt, boolean all, boolean its, boolean leaving, boolean allQuestions) {
        Actor actor = new Actor(UUID.randomUUID(), Language.NL, administrator);
        assertEquals(leaving, AtlasPolicy.canSeeLeaving(actor));
        assertEquals(allQuestions, AtlasPolicy.canCountUnread(actor));
        check(all, AtlasPolicy.canSeeAll(actor), () -> AtlasPolicy.requireSeeAll(actor));
        check(its, AtlasPolicy.canSee(actor, standsForIt), () -> AtlasPolicy.requireSee(actor, standsForIt));
    }

    private static void check(boolean expected, boolean can, Runnable require) {
        assertEquals(expected, can);
        if (expected) {
            require.run();
        } else {
            assertThrows(NotFound.class, require::run);
        }
    }
}
