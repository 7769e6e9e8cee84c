package be.kring.markdown;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Renders the Markdown of people. Headings, emphasis, lists, links, code, quotes and tables; no raw HTML and no pictures from elsewhere.
 * Links go to {@code http}, {@code https} and {@code mailto} only, with {@code rel="nofollow noopener ugc"}. Thread-safe.
 * Nesting, the cells of tables and the addresses of links are bounded, so that time and space stay in proportion to the length (safety.md, try 10).
 * A picture is shown as its description.
 * Source: OWASP Cross Site Scripting Prevention Cheat Sheet.
 */
public final class Markdown {

    private static final int MAX_NESTING = 40;
    /** A short row is filled up to the width of its table, so that a few thousand characters could make millions of cells. */
    private static final int MAX_CELLS = 20_000;
    private static final Extension TABLES = TablesExtension.create();
    private static final Parser PARSER = parser(List.of(AutolinkExtension.create(), TABLES));
    private static final Parser PARSER_WITHOUT_TABLES = parser(List.of(AutolinkExtension.create()));
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "h3", "h4", "h5", "h6",
                    "a", "table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("href").matching((element, attribute, address) -> address.isBlank() ? null : address).onElements("a")
            .allowAttributes("class").matching(true, "mention", "tag").onElements("a")
            .allowAttributes("start").matching(java.util.regex.Pattern.compile("[0-9]{1,9}")).onElements("ol")
            .allowAttributes("align").matching(true, "left", "center", "right").onElements("th", "td")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("nofollow", "noopener", "ugc")
            .toFactory();

    private Markdown() {
    }

    /** Renders a text in which nobody is mentioned and no tag counts. */
    public static String html(String source) {
        return render(source, null, handles -> Set.of()).html();
    }

    /**
     * Renders a text.
     *
     * @param tagAddress the address that a tag is appended to, or null for plain text
     * @param known      gives which of these handles belong to somebody; the others stay plain text
     */
    public static Rendered render(String source, String tagAddress, UnaryOperator<Set<String>> known) {
        Node document = (hasTooManyCells(source) ? PARSER_WITHOUT_TABLES : PARSER).parse(source);
        Inspection found = new Inspection(source.length());
        document.accept(found);
        Set<String> mentions = found.handles.isEmpty() ? Set.of() : new HashSet<>(known.apply(found.handles));
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(TABLES)).escapeHtml(true).sanitizeUrls(true)
                .nodeRendererFactory(context -> new ReferenceRenderer(context.getWriter(), tagAddress, mentions))
                .nodeRendererFactory(context -> new HeadingRenderer(context))
                .build();
        return new Rendered(POLICY.sanitize(renderer.render(document)), tagAddress == null ? Set.of() : found.tags, mentions);
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(MAX_NESTING)
                .customInlineContentParserFactory(ReferenceParser.factory('@'))
                .customInlineContentParserFactory(ReferenceParser.factory('#'))
                .build();
    }

    /** Whether its widest line, taken for the head of a table of all lines, would make more cells than anybody writes. */
    private static boolean hasTooManyCells(String source) {
        long widest = source.lines().mapToLong(line -> line.chars().filter(character -> character == '|').count() + 1).max().orElse(0);
        return widest > 1 && widest * source.lines().count() > MAX_CELLS;
    }
}
