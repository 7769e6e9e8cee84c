package be.kring.discussion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaceViewTest {

    @ParameterizedTest(name = "{1} replies of {2} people, wanted: {0}; heated: {3}")
    @CsvSource({"true, 11, 2, true", "true, 11, 1, false", "true, 10, 2, false", "true, 10, 9, false", "true, 500, 2, true", "true, 0, 0, false",
            "false, 11, 2, false", "false, 500, 40, false"})
    void isHeatedByManyRepliesOfSeveralPeopleWhereTheGroupWantsToHearIt(boolean wanted, long replies, long people, boolean heated) {
        assertEquals(heated, PaceView.of(wanted, replies, people, false).heated());
    }

    @Test
    void isHeatedByAWatchedExpressionHoweverFewReplies() {
        assertTrue(PaceView.of(true, 0, 0, true).heated());
        assertTrue(PaceView.of(true, 0, 0, true).watched());
        assertFalse(PaceView.of(true, 500, 2, false).watched());
        assertFalse(PaceView.of(false, 500, 2, true).heated(), "unless the group does not want to hear it");
        assertFalse(PaceView.of(false, 500, 2, true).watched());
    }
}
