package be.kring.markdown;

import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes a mention as a link to the profile and a tag as a link to what carries it. */
final class ReferenceRenderer implements NodeRenderer {

    private final HtmlWriter html;
    private final String tagAddress;
    private final Set<String> mentions;

    ReferenceRenderer(HtmlWriter html, String tagAddress, Set<String> mentions) {
        this.html = html;
        this.tagAddress = tagAddress;
        this.mentions = mentions;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Reference.class);
    }

    @Override
    public void render(Node node) {
        Reference reference = (Reference) node;
        String target = reference.target().toLowerCase(Locale.ROOT);
        if (reference.isMention() && mentions.contains(target)) {
            link("mention", "/people/" + target, "@" + target);
        } else if (!reference.isMention() && tagAddress != null) {
            link("tag", tagAddress + URLEncoder.encode(target, StandardCharsets.UTF_8), "#" + reference.target());
        } else {
            html.text(reference.getOpeningDelimiter() + reference.target());
        }
    }

    private void link(String kind, String address, String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", kind);
        attributes.put("href", address);
        html.tag("a", attributes);
        html.text(text);
        html.tag("/a");
    }
}
