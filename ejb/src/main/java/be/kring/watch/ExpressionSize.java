package be.kring.watch;

import be.kring.shared.InvalidInput;

/**
 * How large an expression is when everything that is to be repeated is written out: {@code (a{20}){20}} is 400 and more. It is known before the expression
 * is compiled, as that would write it out. Where it cannot know exactly it says rather too much.
 */
final class ExpressionSize {

    /** Of one expression. */
    static final int MAX = 400;
    /** Of the numbers of all repetitions multiplied, however they are nested. */
    private static final long MAX_PRODUCT = 20_000;

    private final String field;
    private final String text;
    private int at;
    private long product = 1;
    /** How many of the repetitions that were read last need not be. */
    private long ways;

    private ExpressionSize(String field, String text) {
        this.field = field;
        this.text = text;
    }

    /** @throws InvalidInput {@code expression-too-large}, or when a bracket stands alone */
    static void require(String field, String text) {
        ExpressionSize size = new ExpressionSize(field, text);
        if (size.alternatives(-1) > MAX || size.product > MAX_PRODUCT) {
            throw InvalidInput.of(field, "expression-too-large");
        }
    }

    /** For tests: how large it says that one is. */
    static long of(String text) {
        return new ExpressionSize("expression", text).alternatives(-1);
    }

    /** Up to the bracket that closes what was opened there, or to the end. @param opened -1 for the whole */
    private long alternatives(int opened) {
        long total = 1;
        long last = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == ')') {
                if (opened < 0) {
                    throw InvalidInput.of(field, "expression-bracket-closed", at + 1);
                }
                return total;
            }
            long times = next == '{' ? count() : 0;
            if (times > 0) {
                total += last * (times - 1) + ways;
                last = last * times + ways;
            } else if (next == '*' || next == '+' || next == '?') {
                at++;
                total++;
                last++;
            } else {
                last = atom(next);
                total += last;
            }
            if (total > MAX) {
                total = MAX + 1L;
                last = Math.min(last, MAX + 1L);
            }
        }
        if (opened >= 0) {
            throw InvalidInput.of(field, "expression-bracket-open", opened + 1);
        }
        return total;
    }

    private long atom(char first) {
        int start = at++;
        switch (first) {
            case '(':
                long inside = alternatives(start);
                at++;
                return inside + 2;
            case '[':
                characters(start);
                return 1;
            case '\\':
                at = start;
                return escape();
            default:
                return 1;
        }
    }

    /** What stands between square brackets, which is one character of a text. */
    private void characters(int start) {
        if (at < text.length() && text.charAt(at) == '^') {
            at++;
        }
        for (boolean first = true; first || at < text.length() && text.charAt(at) != ']'; first = false) {
            int named = text.startsWith("[:", at) ? text.indexOf(":]", at + 2) : -1;
            if (named >= 0) {
                at = named + 2;
                continue;
            }
            one();
            if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
                at++;
                one();
            }
        }
        if (at >= text.length()) {
            throw InvalidInput.of(field, "expression-class-open", start + 1);
        }
        at++;
    }

    private void one() {
        if (at < text.length() && text.charAt(at) == '\\') {
            escape();
        } else {
            at++;
        }
    }

    /** @return how many characters it stands for */
    private long escape() {
        int start = at;
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        at = Math.min(text.length(), at + 2);
        if (kind == 'Q') {
            int end = text.indexOf("\\E", at);
            at = end < 0 ? text.length() : end + 2;
            return at - start;
        }
        if ((kind == 'p' || kind == 'P' || kind == 'x') && at < text.length() && text.charAt(at) == '{') {
            int end = text.indexOf('}', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return 1;
    }

    /** Reads how often something is repeated at most; 0 when it is no repetition. */
    private long count() {
        int end = text.indexOf('}', at);
        String between = end < 0 ? "" : text.substring(at + 1, end);
        if (!between.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
            return 0;
        }
        at = end + 1;
        String[] numbers = between.split(",");
        long least = Long.parseLong(numbers[0]);
        long most = Math.max(1, Long.parseLong(numbers[numbers.length - 1]));
        ways = between.endsWith(",") ? 1 : Math.max(0, most - least);
        product = Math.min(MAX_PRODUCT + 1, product * most);
        return Math.max(most, least);
    }
}
