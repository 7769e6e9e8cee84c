package be.kring.watch;

import be.kring.shared.InvalidInput;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said about the size of an expression before it is compiled is never less than what comes of it. */
class ExpressionSizeTest {

    private static final int TRIES = 60_000;
    private static final List<String> PARTS = List.of("a", "é", "\uD83D\uDE00", "(", ")", "(?:", "(?i)", "(?P<n>", "[", "]", "[^", "-", "[:alpha:]", ":]", "[:", "\\", "\\]", "\\[",
            "\\Q", "\\E", "\\pL", "\\p{Greek}", "\\x{41}", "\\d", "|", "*", "+", "?", "+?", "{2}", "{3,}", "{2,5}", "{,3}", "{", "}", "^", "$", ".", "{10}", " ", "/", "&");

    @Test
    void is_never_said_to_be_less_than_it_is() {
        Random random = new Random(35);
        int compiled = 0;
        for (int time = 0; time < TRIES; time++) {
            StringBuilder text = new StringBuilder();
            for (int parts = random.nextInt(12) + 1; parts > 0; parts--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            compiled += check(text.toString());
        }
        assertTrue(compiled > TRIES / 20, "only " + compiled + " of them were expressions at all");
    }

    @Test
    void is_what_comes_of_it_where_it_can_know() {
        assertEquals(341, ExpressionSize.of("x{340}"));
        assertEquals(5, ExpressionSize.of("stom"));
        assertEquals(1 + 5 * (5 + 3), ExpressionSize.of("(a{5}){5}"));
    }

    /** The library adds a beginning and an end, and what stands for the whole. */
    private static int check(String text) {
        long said;
        try {
            said = ExpressionSize.of(text);
            ExpressionSize.require("expression", text);
        } catch (InvalidInput refused) {
            return 0;
        }
        try {
            int size = Pattern.compile(text, Pattern.CASE_INSENSITIVE).programSize();
            assertTrue(size <= 2 * said + 4, () -> text + " has size " + size + ", said " + said);
            return 1;
        } catch (PatternSyntaxException noExpression) {
            return 0;
        }
    }
}
