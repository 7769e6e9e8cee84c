package be.kring.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Dag *allemaal*, **welkom**                     | <p>Dag <em>allemaal</em>, <strong>welkom</strong></p>",
        "# Een                                          | <h3>Een</h3>",
        "### Drie                                       | <h3>Drie</h3>",
        "`mvn verify`                                   | <p><code>mvn verify</code></p>",
        "[Kring](https://kring.example/a?b=1)           | <p><a href=\"https://kring.example/a?b&#61;1\" rel=\"nofollow noopener ugc\">Kring</a></p>",
        "[mail](mailto:info@kring.example)              | <p><a href=\"mailto:info&#64;kring.example\" rel=\"nofollow noopener ugc\">mail</a></p>",
        "https://kring.example/x                        | <p><a href=\"https://kring.example/x\" rel=\"nofollow noopener ugc\">https://kring.example/x</a></p>",
        "<https://kring.example>                        | <p><a href=\"https://kring.example\" rel=\"nofollow noopener ugc\">https://kring.example</a></p>",
        "[groep](/groups/club35)                        | <p><a href=\"/groups/club35\" rel=\"nofollow noopener ugc\">groep</a></p>",
        "---                                            | <hr />",
    })
    void rendersOneLine(String source, String html) {
        assertEquals(html, render(source));
    }

    @Test
    void skipsNoLevelOfHeadings() {
        assertEquals("<h3>a</h3><h4>b</h4><h5>c</h5><h4>d</h4><h3>e</h3>",
                render("## a\n#### b\n##### c\n### d\n# e").replace("\n", ""));
        assertEquals("<h3>1</h3><h4>2</h4><h5>3</h5><h6>4</h6><h6>5</h6>",
                render("# 1\n## 2\n### 3\n#### 4\n##### 5").replace("\n", ""));
    }

    @Test
    void rendersLists() {
        assertEquals("<ul><li>een\n<ul><li>twee</li></ul>\n</li></ul>", render("- een\n  - twee"));
        assertEquals("<ol start=\"3\"><li>drie</li><li>vier</li></ol>", render("3. drie\n4. vier"));
    }

    @Test
    void rendersQuotesAndBreaks() {
        assertEquals("<blockquote>\n<p>een<br />\ntwee</p>\n</blockquote>", render("> een  \n> twee"));
    }

    @Test
    void rendersCodeAsItStands() {
        assertEquals("<pre><code>if (a &lt; b) {\n    &lt;b&gt;\n}\n</code></pre>", render("```java\nif (a < b) {\n    <b>\n}\n```"));
    }

    @Test
    void rendersTables() {
        assertEquals("<table><thead><tr><th>Dienst</th><th align=\"right\">Aantal</th></tr></thead>"
                + "<tbody><tr><td>P&amp;O</td><td align=\"right\">12</td></tr></tbody></table>",
                render("| Dienst | Aantal |\n|---|--:|\n| P&O | 12 |").replace("\n", ""));
    }

    @Test
    void aTableOfMoreCellsThanAnybodyWritesStaysText() {
        String table = "|a".repeat(100) + "|\n" + "|-".repeat(100) + "|\n" + "|a\n".repeat(1_000);
        assertFalse(render(table).contains("<table"));
    }

    @Test
    void anAddressThatIsUsedThousandsOfTimesIsNoLinkAnyMore() {
        String html = render("[a]: https://kring.example/" + "x".repeat(1_000) + "\n\n" + "[a] ".repeat(1_000));
        assertTrue(html.contains("<a href"));
        assertTrue(html.endsWith("a a</p>"));
        assertTrue(html.length() < 50_000, () -> html.length() + " characters");
    }

    @Test
    void whatIsNoLinkIsNoEmptyLinkEither() {
        assertEquals("<p>klik</p>", render("[klik](javascript:alert(1))"));
    }

    @Test
    void aSingleLineBreakIsASpace() {
        assertEquals("<p>een\ntwee</p>\n<p>drie</p>", render("een\ntwee\n\ndrie"));
    }

    @Test
    void aPictureFromElsewhereIsShownAsItsDescription() {
        assertEquals("<p>Zie het plan van <em>gisteren</em></p>", render("Zie ![het plan van *gisteren*](https://elders.example/plan.png)"));
    }

    private static String render(String source) {
        return Markdown.html(source).strip();
    }
}
