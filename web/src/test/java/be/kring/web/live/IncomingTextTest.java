package be.kring.web.live;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** At most 8 KiB, as docs/api.md says, counted as they come over the wire. */
class IncomingTextTest {

    private final IncomingText incoming = new IncomingText();

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u007f", "\u0080", "é", "\u07ff", "\u0800", "€", "\uffff", "😀"})
    void bytesCountAndNotCharacters(String letter) {
        int fit = IncomingText.MAX_BYTES / letter.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(incoming.add(letter.repeat(fit)));
        assertEquals(letter.repeat(fit), incoming.take());
        assertFalse(incoming.add(letter.repeat(fit + 1)));
    }

    @Test
    void theLastByteFitsAndOneMoreDoesNot() {
        assertTrue(incoming.add("€".repeat(2_730)));
        assertTrue(incoming.add("xx"));
        assertFalse(incoming.add("x"));
    }

    @Test
    void partsAddUpAndTheNextTextBeginsAnew() {
        String half = "x".repeat(IncomingText.MAX_BYTES / 2);
        assertTrue(incoming.add(half) && incoming.add(half));
        assertEquals(half + half, incoming.take());
        assertTrue(incoming.add(half));
        assertEquals(half, incoming.take());
    }

    @Test
    void whatFollowsATooLongTextIsNotKeptEither() {
        assertTrue(incoming.add("x".repeat(IncomingText.MAX_BYTES)));
        assertFalse(incoming.add("x"));
        assertFalse(incoming.add("x"));
        assertEquals("", incoming.take());
    }
}
