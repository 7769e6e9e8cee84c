package be.kring.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Walks once over a parsed text: collects who is mentioned and what is tagged, puts the description of a picture in its place, and
 * bounds what the addresses of links add up to, since a reference of one line may be used thousands of times.
 */
final class Inspection extends AbstractVisitor {

    /** How many times the length of the text its addresses may have together. */
    private static final int MAX_EXPANSION = 4;

    final Set<String> handles = new LinkedHashSet<>();
    final Set<String> tags = new LinkedHashSet<>();
    private long budget;

    Inspection(int length) {
        this.budget = (long) MAX_EXPANSION * length;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Reference reference) {
            (reference.isMention() ? handles : tags).add(reference.target().toLowerCase(Locale.ROOT));
        }
        visitChildren(node);
    }

    @Override
    public void visit(Image picture) {
        visitChildren(picture);
        unwrap(picture);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        budget -= link.getDestination().length();
        if (budget < 0) {
            unwrap(link);
        }
    }

    private static void unwrap(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }
}
