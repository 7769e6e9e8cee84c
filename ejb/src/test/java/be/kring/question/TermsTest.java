package be.kring.question;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How texts are searched. */
class TermsTest {

    @Test
    void nothing_of_a_text_but_letters_and_digits_gets_into_a_query() {
        assertEquals("wie heeft al een regeling voor telewerk", Terms.plain("  Wie heeft al één regeling\u00a0voor “telewerk”? "));
        assertEquals("regeli:* | telewe:* | 2026:*", Terms.query("Regeling: telewerk (2026) & | ! :* '"));
        assertEquals("", Terms.query("a b & ) '"));
    }
}
