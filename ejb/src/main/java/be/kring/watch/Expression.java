package be.kring.watch;

import be.kring.shared.InvalidInput;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A regular expression in the syntax of RE2, which knows no back references and looks neither ahead nor behind, so that it takes time in proportion to the
 * text and to its own {@linkplain ExpressionSize size}, whatever both are. Capital and small letters are alike. Source: R. Cox, "Regular Expression
 * Matching Can Be Simple And Fast", 2007.
 */
final class Expression {

    /** Things found of which is told. */
    static final int MOST_FOUND = 20;
    /** Characters of each. */
    static final int MOST_SHOWN = 100;
    /** One find may look at all the rest of the text, so that not every one of them may be wanted. */
    private static final int MOST_FINDS = 200;

    /** What re2j says, and what Kring says. */
    private static final Map<String, String> CODES = Map.of("missing closing ]", "expression-class-open", "missing argument to repetition operator",
            "expression-nothing-to-repeat", "invalid nested repetition operator", "expression-repeat-twice", "invalid repeat count", "expression-repeat-count",
            "invalid escape sequence", "expression-escape", "trailing backslash at end of expression", "expression-escape-end",
            "invalid or unsupported Perl syntax", "expression-unsupported", "invalid named capture", "expression-unsupported",
            "invalid character class range", "expression-class", "invalid character class", "expression-class");

    private final Pattern pattern;

    private Expression(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A place in a text. @param to the first character after it, in UTF-16 units */
    record Spot(int from, int to) {
    }

    /** @throws InvalidInput naming the place, 1 for the first character */
    static Expression compile(String field, String text) {
        ExpressionSize.require(field, text);
        Pattern pattern = parse(field, text);
        if (pattern.matcher("").find()) {
            throw InvalidInput.of(field, "expression-finds-all");
        }
        return new Expression(pattern);
    }

    private static Pattern parse(String field, String text) {
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException wrong) {
            throw InvalidInput.of(field, CODES.getOrDefault(wrong.getDescription(), "expression-wrong"), place(text, wrong));
        } catch (RuntimeException unexpected) {
            throw InvalidInput.of(field, "expression-wrong", 1);
        }
    }

    /**
     * Where the mistake begins: re2j tells what is wrong but never where, so it is asked again about more and more of the beginning until it says the same.
     */
    private static int place(String text, PatternSyntaxException wrong) {
        for (int end = 1; end <= text.length(); end++) {
            try {
                Pattern.compile(text.substring(0, end), Pattern.CASE_INSENSITIVE);
            } catch (PatternSyntaxException earlier) {
                if (earlier.getDescription().equals(wrong.getDescription()) && earlier.getPattern().equals(wrong.getPattern())) {
                    return Math.max(1, end - wrong.getPattern().length() + (wrong.getPattern().isEmpty() ? 0 : 1));
                }
            }
        }
        return 1;
    }

    /** How much it costs to look for it; see {@link ExpressionSize}. */
    int size() {
        return pattern.programSize();
    }

    /** What it finds, in small letters, each once. */
    Set<String> find(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Spot spot : spots(text, MOST_FINDS)) {
            String word = text.substring(spot.from(), spot.to()).toLowerCase(Locale.ROOT);
            found.add(word.length() > MOST_SHOWN ? word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, MOST_SHOWN - 1))) + "…" : word);
            if (found.size() == MOST_FOUND) {
                break;
            }
        }
        return found;
    }

    /** Where it finds something, up to so many places. */
    List<Spot> spots(String text, int most) {
        List<Spot> spots = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        for (int finds = 0; finds < MOST_FINDS && spots.size() < most && matcher.find(); finds++) {
            if (matcher.end() > matcher.start()) {
                spots.add(new Spot(matcher.start(), matcher.end()));
            }
        }
        return spots;
    }
}
