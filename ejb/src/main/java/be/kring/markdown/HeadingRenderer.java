package be.kring.markdown;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Moves the headings of a post under those of the page: the first is an h3 whatever its number of {@code #}, one below
 * another goes exactly one deeper. So no level is skipped however people write. Source: WCAG 2.2, technique G141.
 */
final class HeadingRenderer implements NodeRenderer {

    private static final int FIRST = 3;
    private static final int DEEPEST = 6;

    private final HtmlNodeRendererContext context;

    /** The levels, as written, of the headings that enclose the place where the rendering is; one renderer renders one text. */
    private final Deque<Integer> enclosing = new ArrayDeque<>();

    HeadingRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class);
    }

    @Override
    public void render(Node node) {
        int level = ((Heading) node).getLevel();
        while (!enclosing.isEmpty() && enclosing.peek() >= level) {
            enclosing.pop();
        }
        String tag = "h" + Math.min(DEEPEST, FIRST + enclosing.size());
        enclosing.push(level);
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
