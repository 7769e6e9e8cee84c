package be.kring.discussion;

import be.kring.markdown.Markdown;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExcerptTest {

    @Test
    void isPlainText() {
        assertEquals("Beste Lieve, 1 < 2 & 3 > 2: \"goed\" @ 'thuis' a=b+c", Excerpt.of("<p>Beste <a class=\"mention\" href=\"/people/x\">Lieve</a>,</p>\n"
                + "<p>1 &lt; 2 &amp; 3 &gt; 2: &#34;goed&#34; &#64; &#39;thuis&#39; a&#61;b&#43;c</p>"));
    }

    @Test
    void readsEveryCharacterAsItWasTyped() {
        String typed = "\uD83C\uDF89 a & b < c > d \"e\" 'f' @g =h `i` +j caf\u00E9 \uD83D\uDC69\u200D\uD83D\uDC67";
        assertEquals(typed, Excerpt.of(Markdown.html(typed.replace("`", "\\`"))));
    }

    @Test
    void whatWasEscapedTwiceStaysText() {
        assertEquals("&lt;b&gt;", Excerpt.of("<p>&amp;lt;b&amp;gt;</p>"));
    }

    @Test
    void endsAtAWord() {
        String excerpt = Excerpt.of("<p>" + "woord ".repeat(60) + "</p>");
        assertTrue(excerpt.endsWith("woord\u2026"), excerpt);
        assertTrue(excerpt.length() <= 141);
    }

    @Test
    void aLongWordIsCutButNeverInsideACharacter() {
        assertEquals("x".repeat(140) + "\u2026", Excerpt.of("x".repeat(300)));
        assertEquals("x".repeat(139) + "\u2026", Excerpt.of("x".repeat(139) + "\uD83C\uDF89".repeat(9)));
    }
}
