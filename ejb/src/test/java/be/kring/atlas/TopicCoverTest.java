package be.kring.atlas;

import be.kring.shared.Actor;
import be.kring.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When a topic is covered, thin, missed or nothing of these; and who sees that. */
class TopicCoverTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0, NONE", "0, 0, 3, GAP", "1, 0, 0, THIN", "1, 1, 0, THIN", "1, 0, 3, THIN", "2, 0, 0, COVERED", "2, 1, 0, COVERED", "2, 2, 0, THIN", "7, 7, 1, THIN", "7, 6, 1, COVERED"})
    void how_a_topic_stands(long people, long leaving, long questions, TopicCover state) {
        assertEquals(state, TopicCover.of(people, leaving, questions));
    }

    @Test
    void the_whole_map_is_for_administrators_and_that_of_an_organisation_also_for_who_stands_for_it() {
        Actor administrator = new Actor(new UUID(0, 1), Language.NL, true);
        Actor person = new Actor(new UUID(0, 2), Language.NL, false);
        assertTrue(AtlasPolicy.canSeeAll(administrator));
        assertFalse(AtlasPolicy.canSeeAll(person));
        assertTrue(AtlasPolicy.canSee(administrator, false));
        assertTrue(AtlasPolicy.canSee(person, true));
        assertFalse(AtlasPolicy.canSee(person, false));
        assertTrue(AtlasPolicy.canSeeLeaving(administrator));
        assertFalse(AtlasPolicy.canSeeLeaving(person), "who leaves is private");
    }
}
