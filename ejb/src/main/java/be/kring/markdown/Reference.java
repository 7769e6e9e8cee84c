package be.kring.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Delimited;

/** A mention or a tag inside a text. */
final class Reference extends CustomNode implements Delimited {

    private final char mark;
    private final String target;

    Reference(char mark, String target) {
        this.mark = mark;
        this.target = target;
    }

    boolean isMention() {
        return mark == '@';
    }

    /** What follows the mark: the handle or the tag, as it was typed. */
    String target() {
        return target;
    }

    @Override
    public String getOpeningDelimiter() {
        return String.valueOf(mark);
    }

    @Override
    public String getClosingDelimiter() {
        return "";
    }
}
