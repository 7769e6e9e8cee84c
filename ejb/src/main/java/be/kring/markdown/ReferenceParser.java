package be.kring.markdown;

import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

import java.util.Set;

/**
 * Reads {@code @given.family} and {@code #tag} where they start a word. A handle is letters, digits and inner dots or hyphens; a tag is letters,
 * digits, hyphens and underscores of any script and holds at least one letter, so that "#1" stays a number.
 */
final class ReferenceParser implements InlineContentParser {

    private static final int MAX = 60;

    private final char mark;

    private ReferenceParser(char mark) {
        this.mark = mark;
    }

    static InlineContentParserFactory factory(char mark) {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of(mark);
            }

            @Override
            public InlineContentParser create() {
                return new ReferenceParser(mark);
            }
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        if (Character.isLetterOrDigit(before) || before == '/' || before == '&') {
            return ParsedInline.none();
        }
        scanner.next();
        Position start = scanner.position();
        Position end = start;
        int length = 0;
        boolean letter = false;
        while (scanner.hasNext() && length < MAX) {
            int point = scanner.peekCodePoint();
            boolean inner = isInner(point);
            if (!inner && !Character.isLetterOrDigit(point)) {
                break;
            }
            for (int unit = 0; unit < Character.charCount(point); unit++) {
                scanner.next();
            }
            if (!inner) {
                letter |= Character.isLetter(point);
                end = scanner.position();
            }
            length++;
        }
        String target = scanner.getSource(start, end).getContent();
        scanner.setPosition(end);
        return target.isEmpty() || !letter ? ParsedInline.none() : ParsedInline.of(new Reference(mark, target), end);
    }

    private boolean isInner(int character) {
        return character == '-' || (mark == '@' ? character == '.' : character == '_');
    }
}
