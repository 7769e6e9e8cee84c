package be.kring.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** The tries of safety.md against the rendering of a text. */
class MarkdownSafetyTest {

    /** Every tag that may come out, with no attribute but these. The sanitiser breaks <code>{{</code> with an empty comment. */
    private static final Pattern ALLOWED = Pattern.compile("</?(?:p|em|strong|del|code|pre|blockquote|ul|ol|li|h[3-6]|table|thead|tbody|tr)>"
            + "|<(?:br|hr) />|</(?:a|th|td)>|<ol start=\"[0-9]{1,9}\">|<t[hd](?: align=\"(?:left|center|right)\")?>"
            + "|<!-- -->"
            + "|<a (?:class=\"(?:mention|tag)\" )?href=\"(?:https?://|mailto:|/)[^\"<>]*\" rel=\"nofollow noopener ugc\">");
    /** Ten times the 200 ms that are promised: a machine that is slow and has compiled nothing yet passes once in three tries, work that grows with the square of the length does not. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final int TRIES = 3;
    private static final Duration AMPLE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {
        "<img/src/onerror=alert(1)>", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<ScRiPt src=//elders.example/x.js>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<a href='javascript:alert(1)'>x</a>", "<iframe src=//elders.example>",
        "<b onmouseover=alert(1)>x</b>", "<style>*{display:none}</style>", "<form action=//elders.example><input name=x></form>",
        "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[<img src=x onerror=alert(1)>]]>", "<?xml-stylesheet href='x'?>", "<math><mi//xlink:href=\"x\">",
        "`<img src=x onerror=alert(1)>`", "```\n</code></pre><img src=x onerror=alert(1)>\n```", "| <img src=x onerror=alert(1)> |\n|---|\n| <script> |",
        "[<img src=x onerror=alert(1)>](https://elders.example)", "# <img src=x onerror=alert(1)>", "[x](https://elders.example \"a\" onclick=alert(1))",
        "[x](https://elders.example '\"onmouseover=alert(1) ')", "![x\" onerror=\"alert(1)](https://elders.example)", "@x\"><img src=x onerror=alert(1)>",
        "&lt;img src=x onerror=alert(1)&gt;", "&#60;img src=x onerror=alert(1)&#62;", "<img\u0000 src=x onerror=alert(1)>", "{{constructor.constructor('alert(1)')()}}"})
    void try01_htmlInABodyIsShownAndNotRun(String source) {
        assertHarmless(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "java&#x73;cript:alert(1)", "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)", "java\\script:alert(1)", "%6Aavascript:alert(1)", "<javascript:alert(1)>", "<java\tscript:alert(1)>",
        "vbscript:msgbox(1)", "VBSCRIPT:msgbox(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "DATA:image/svg+xml,x", "file:///etc/passwd", "blob:https://kring.example/x", "view-source:x", "feed:javascript:alert(1)", "x-kring:a",
        "\u0001javascript:alert(1)", "\u00A0javascript:alert(1)", "<\u2028javascript:alert(1)>", "//\u202Ejavascript:alert(1)"})
    void try07_aLinkGoesNowhereButToTheWebAndMail(String address) {
        assertHarmless("[klik](" + address + ")");
        assertHarmless("<" + address + ">");
        assertHarmless("[klik]\n\n[klik]: " + address);
        assertHarmless("![klik](" + address + ")");
        assertHarmless(address);
    }

    @ParameterizedTest
    @MethodSource("monsterNames")
    void try10_aMonsterIsRenderedInTimeAndStaysSmall(String name) {
        String monster = Monsters.ALL.get(name);
        String html = assertTimeoutPreemptively(AMPLE, () -> renderInTime(monster));
        assertOnlyAllowedTags(html);
        assertTrue(html.length() < 40 * monster.length(), () -> monster.length() + " characters became " + html.length());
    }

    private static String renderInTime(String monster) {
        List<Duration> times = new ArrayList<>();
        while (times.size() < TRIES) {
            long begin = System.nanoTime();
            String html = Markdown.render(monster, "/groups/g?tag=", handles -> Set.of("a")).html();
            times.add(Duration.ofNanos(System.nanoTime() - begin));
            if (times.get(times.size() - 1).compareTo(AT_MOST) < 0) {
                return html;
            }
        }
        return fail("It took " + times);
    }

    static Stream<String> monsterNames() {
        return Monsters.ALL.keySet().stream();
    }

    @Test
    void try11_unseenCharactersDoNotOpenAWayOut() {
        assertHarmless("[klik](java\u200Bscript:alert(1)) <\u200Bscript> [x](java\uFEFFscript:alert(1)) \u202E<img src=x>");
    }

    @Test
    void nothingIsClaimedTwice() {
        String html = Markdown.html("[a](https://elders.example/\"onclick=alert(1))");
        assertFalse(html.contains("\"onclick"), html);
    }

    private static void assertHarmless(String source) {
        assertOnlyAllowedTags(Markdown.render(source, "/groups/g?tag=", handles -> handles).html());
    }

    private static void assertOnlyAllowedTags(String html) {
        String text = ALLOWED.matcher(html).replaceAll("");
        Matcher left = Pattern.compile("<.{0,60}", Pattern.DOTALL).matcher(text);
        assertFalse(left.find(), () -> "This came through: " + left.group());
        assertEquals(-1, text.indexOf('"'), "a quote outside a tag is escaped");
    }
}
