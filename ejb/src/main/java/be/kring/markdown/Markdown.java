package be.kring.markdown;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Renders the Markdown of people. Headings, emphasis, lists, links, code, quotes and tables; no raw HTML and no pictures from elsewhere.
 * Links go to {@code http}, {@code https} and {@code mailto} only, with {@code rel="nofollow noopener ugc"}. Thread-safe.
 * Nesting is bounded, so that the time stays in proportion to the length (safety.md, try 10).
 * Source: OWASP Cross Site Scripting Prevention Cheat Sheet.
 */
public final class Markdown {

    private static final int MAX_NESTING = 40;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_NESTING)
            .customInlineContentParserFactory(ReferenceParser.factory('@'))
            .customInlineContentParserFactory(ReferenceParser.factory('#'))
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "h3", "h4", "h5", "h6",
                    "a", "table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("href").onElements("a")
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
        Node document = PARSER.parse(source);
        Set<String> tags = new LinkedHashSet<>();
        Set<String> handles = new LinkedHashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Reference reference) {
                    String target = reference.target().toLowerCase(Locale.ROOT);
                    (reference.isMention() ? handles : tags).add(target);
                }
                visitChildren(node);
            }
        });
        Set<String> mentions = handles.isEmpty() ? Set.of() : new HashSet<>(known.apply(handles));
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true)
                .nodeRendererFactory(context -> new ReferenceRenderer(context.getWriter(), tagAddress, mentions))
                .nodeRendererFactory(context -> new HeadingRenderer(context))
                .build();
        return new Rendered(POLICY.sanitize(renderer.render(document)), tagAddress == null ? Set.of() : tags, mentions);
    }
}
