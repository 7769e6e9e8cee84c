package be.kring.web.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"4bf92f3577b34da6", "f47ac10b-58cc-4372-a567-0e02b2c3d479", "proxy.1_2-345"})
    void whatIsWellFormedIsTaken(String offered) {
        assertEquals(offered, RequestId.settle(offered));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with spaces in it", "line\nbreak12", "<script>alert(1)</script>", "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9",
        "0123456789012345678901234567890123456789012345678901234567890123x"})
    void try13_anythingElseIsNot(String offered) {
        String settled = RequestId.settle(offered);
        assertNotEquals(offered, settled);
        assertTrue(settled.matches("[0-9a-f]{16}"), settled);
    }

    @Test
    void noTwoAreAlike() {
        assertNotEquals(RequestId.settle(null), RequestId.settle(null));
    }
}
