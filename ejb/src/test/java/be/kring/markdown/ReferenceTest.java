package be.kring.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where {@code @handle} and {@code #tag} begin and end in a text. */
class ReferenceTest {

    private static final Set<String> COLLEAGUES = Set.of("lieve.vermeulen", "mira", "jan-2");

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', value = {
        "Dag @lieve.vermeulen             | lieve.vermeulen",
        "@Lieve.Vermeulen: kijk jij?      | lieve.vermeulen",
        "Vraag het aan @lieve.vermeulen.  | lieve.vermeulen",
        "(@mira), '@jan-2'!               | jan-2 mira",
        "**@mira** en _@jan-2_            | jan-2 mira",
        "@mira, @mira en @MIRA            | mira",
        "mail mira@stad.example           |",
        "https://elders.example/@mira     |",
        "`@mira`                          |",
        "@niemand.hier                    |",
        "@ mira                           |",
        "@                                |",
        "\\@mira                          |",
    })
    void findsWhoIsMentioned(String source, String expected) {
        assertEquals(words(expected), render(source).mentions());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', value = {
        "Over #Telewerk.                         | telewerk",
        "#P&O en #p_o-2026                       | p p_o-2026",
        "#été #größe #дело                       | été größe дело",
        "(#club35), #club35!                     | club35",
        "#1 op de lijst, zie punt #12            |",
        "https://kring.example/pad#deel          |",
        "https://kring.example/#deel             |",
        "<https://kring.example/?a=#deel>        |",
        "[link](https://kring.example/x#deel)    |",
        "C#                                      |",
        "`#geen`                                 |",
        "&#35;geen                               |",
        "\\#geen                                 |",
    })
    void findsTags(String source, String expected) {
        assertEquals(words(expected), render(source).tags());
    }

    @Test
    void aHeadingIsNoTag() {
        assertEquals(Set.of("tag"), render("# Titel\n\n#tag vooraan").tags());
    }

    @Test
    void linksToTheProfileAndToWhatCarriesTheTag() {
        assertEquals("<p><a class=\"mention\" href=\"/people/mira\" rel=\"nofollow noopener ugc\">&#64;mira</a> "
                        + "<a class=\"tag\" href=\"/groups/club35?tag&#61;t%C3%A9l%C3%A9travail\" rel=\"nofollow noopener ugc\">#T\u00E9l\u00E9travail</a></p>\n",
                render("@Mira #T\u00E9l\u00E9travail").html());
    }

    @Test
    void anUnknownHandleStaysPlainText() {
        assertEquals("<p>&#64;Niemand.Hier, hallo</p>\n", render("@Niemand.Hier, hallo").html());
    }

    @Test
    void withoutAGroupATagIsPlainText() {
        Rendered plain = Markdown.render("#telewerk", null, handles -> Set.of());
        assertEquals("<p>#telewerk</p>\n", plain.html());
        assertEquals(Set.of(), plain.tags());
    }

    @Test
    void anEmojiBehindATagIsNotCutInTwo() {
        Rendered party = render("#dankjewel\uD83C\uDF89 @mira\uD83D\uDC4D #\uD83C\uDF89");
        assertEquals(Set.of("dankjewel"), party.tags());
        assertEquals(Set.of("mira"), party.mentions());
        assertTrue(party.html().contains("</a>&#x1f389; "), party.html());
        assertTrue(party.html().contains("</a>&#x1f44d; #&#x1f389;"), party.html());
    }

    @Test
    void aTagMayBeInAScriptBeyondTheFirstPlane() {
        assertEquals(Set.of("\uD835\uDC00b"), render("#\uD835\uDC00b").tags());
    }

    @Test
    void asksForAllHandlesAtOnce() {
        List<Set<String>> asked = new java.util.ArrayList<>();
        Markdown.render("@mira @lieve.vermeulen @mira", null, handles -> {
            asked.add(Set.copyOf(handles));
            return Set.of();
        });
        assertEquals(List.of(Set.of("mira", "lieve.vermeulen")), asked);
    }

    @Test
    void aMentionInsideALinkDoesNotNestLinks() {
        String html = render("[dag @mira en #tag](https://elders.example)").html();
        int open = 0;
        for (String part : html.split("(?=<a |</a>)")) {
            open += part.startsWith("<a ") ? 1 : part.startsWith("</a>") ? -1 : 0;
            assertTrue(open == 0 || open == 1, html);
        }
    }

    private static Rendered render(String source) {
        return Markdown.render(source, "/groups/club35?tag=",
                handles -> handles.stream().filter(COLLEAGUES::contains).collect(Collectors.toSet()));
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Set.of(text.split(" "));
    }
}
