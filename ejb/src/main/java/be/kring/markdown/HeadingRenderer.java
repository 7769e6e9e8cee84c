package be.kring.markdown;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

import java.util.Set;

/** Moves the headings of a post under those of the page: {@code #} becomes h3. Source: WCAG 2.2, technique G141. */
final class HeadingRenderer implements NodeRenderer {

    private static final int SHIFT = 2;
    private static final int DEEPEST = 6;

    private final HtmlNodeRendererContext context;

    HeadingRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class);
    }

    @Override
    public void render(Node node) {
        String tag = "h" + Math.min(DEEPEST, ((Heading) node).getLevel() + SHIFT);
        HtmlWriter html = context.getWriter();
        html.line();
        html.tag(tag);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/" + tag);
        html.line();
    }
}
