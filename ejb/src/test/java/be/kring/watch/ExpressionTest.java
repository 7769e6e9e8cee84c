package be.kring.watch;

import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is found, what is refused and where the mistake is, and that no expression takes longer than its size and the text allow. */
class ExpressionTest {

    @ParameterizedTest(name = "{0} is refused as {1} at {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            (a)\\1;          expression-escape;            4
            \\\\1 \\2;       expression-escape;            5
            (?=x)y;          expression-unsupported;       1
            ab(?!x);         expression-unsupported;       3
            a(b(c);          expression-bracket-open;      2
            a(b;             expression-bracket-open;      2
            ab)c;            expression-bracket-closed;    3
            ab[c;            expression-class-open;        3
            a[^]b;           expression-class-open;        2
            *a;              expression-nothing-to-repeat; 1
            a|*b;            expression-nothing-to-repeat; 3
            ab**;            expression-repeat-twice;      3
            ab{3,2};         expression-repeat-count;      3
            a[z-a];          expression-class;             3
            a\\pX;           expression-class;             2
            """)
    void says_what_is_wrong_and_where(String expression, String code, long place) {
        InvalidInput.Violation violation = refusal(expression);
        assertEquals(code + " at " + place, violation.code() + " at " + violation.limit());
        assertEquals("expression", violation.field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*", "(dom)?", "x{0}", "a|", "^", "$"})
    void refuses_what_finds_something_everywhere(String expression) {
        assertEquals("expression-finds-all", refusal(expression).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a{20}){21}", "((x{1000}){1000}){1000}", "x{401}", "((((a{9}){9}){9}){9})", "[+-[:a:](x{1000}){1000}]b"})
    void refuses_what_is_too_large_before_it_is_written_out(String expression) {
        assertEquals("expression-too-large", assertTimeout(Duration.ofSeconds(20), () -> refusal(expression)).code());
    }

    /** Where an engine that tries all ways doubles its work with each character, or takes the square or the cube of them. */
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$b", "(a|a)*b", "(a|aa)+b", "(.*a){12}b", "(a?){40}a{40}b", "(.*)*(.*)*(.*)*b", "([a-z]+)*=b"})
    void takes_no_more_time_than_the_text_is_long(String expression) {
        Expression compiled = Expression.compile("expression", expression);
        String text = "a".repeat(20_000);
        assertTimeout(Duration.ofSeconds(60), () -> assertEquals(Set.of(), compiled.find(text)));
    }

    @Test
    void many_finds_that_each_look_at_all_the_rest_are_bounded() {
        Expression compiled = Expression.compile("expression", "a.*b|a");
        assertTimeout(Duration.ofSeconds(60), () -> assertEquals(Set.of("a"), compiled.find("a".repeat(20_000))));
    }

    @Test
    void finds_words_in_small_and_capital_letters_each_once_and_says_where() {
        Expression compiled = Expression.compile("expression", "stomme?rik|é{2}n");
        assertEquals(Set.of("stommerik", "één"), compiled.find("Wat een STOMMERIK, echt een Stommerik! \uD83D\uDE00 ÉÉN"));
        assertEquals(List.of(new Expression.Spot(3, 12)), compiled.spots("\uD83D\uDE00 stommerik", 9), "an emoji counts for two");
        assertEquals(Set.of(), compiled.find("slimmerik"));
        assertEquals(1, compiled.spots("stommerik stommerik", 1).size());
        assertTrue(Expression.compile("expression", "(?-i)BTW").find("btw").isEmpty(), "unless it says otherwise");
        assertEquals(Set.of(), Expression.compile("expression", "\\b").find("een woord"), "nothing is not found");
        assertEquals(Set.of("x".repeat(99) + "…"), Expression.compile("expression", "x+").find("x".repeat(300)));
    }

    @Test
    void an_expression_has_its_bounds_and_a_hint_its_words() {
        assertEquals("too-long", refusal("a".repeat(201)).code());
        assertEquals(200, refusal("a".repeat(201)).limit());
        assertEquals("required", refusal("  ").code());
        LocalisedText hint = new LocalisedText(Map.of("nl", " Rustig aan ", "fr", "Du calme"));
        WatchedInput valid = new WatchedInput("domoor", WatchAction.HINT, hint).valid();
        assertEquals(List.of("nl", "fr"), List.copyOf(valid.hint().byLanguage().keySet()));
        assertEquals(null, new WatchedInput("domoor", WatchAction.FLAG, hint).valid().hint(), "only with a hint");
        assertEquals("required", assertThrows(InvalidInput.class, () -> new WatchedInput("a", WatchAction.HINT, LocalisedText.EMPTY).valid()).violations().get(0).code());
        assertEquals("hint.nl", assertThrows(InvalidInput.class, () -> new WatchedInput("a", WatchAction.HINT, new LocalisedText(Map.of("nl", "x".repeat(301)))).valid())
                .violations().get(0).field());
        assertEquals("action", assertThrows(InvalidInput.class, () -> new WatchedInput("a", null, null).valid()).violations().get(0).field());
        assertFalse(new WatchedInput(" a b", WatchAction.HOLD, null).valid().expression().isBlank());
    }

    private static InvalidInput.Violation refusal(String expression) {
        return assertThrows(InvalidInput.class, () -> new WatchedInput(expression, WatchAction.FLAG, null).valid(), expression).violations().get(0);
    }
}
