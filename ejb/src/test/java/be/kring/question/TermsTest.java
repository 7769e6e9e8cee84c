package be.kring.question;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How texts are searched. */
class TermsTest {

    @Test
    void nothing_of_a_text_but_letters_and_digits_gets_into_a_query() {
        assertEquals("wie heeft al een regeling voor telewerk", Terms.plain("  Wie heeft al één regeling\u00a0voor “telewerk”? "));
        assertEquals("regeli:* | telewe:* | 2026:*", Terms.query("Regeling: telewerk (2026) & | ! :* '"));
        assertEquals("", Terms.query("a b & ) '"));
    }

    @Test
    void what_only_asks_is_like_nothing_and_what_it_is_about_counts() {
        for (String only : List.of("Wie kent iemand?", "Qui connaît quelqu’un ?", "Wer weiß das?", "Does anybody know?", "Wie weet hier iets over")) {
            assertEquals("", Terms.query(only), only);
        }
        assertEquals("telewe:*", Terms.query("Wie kent telewerk?"));
    }
}
