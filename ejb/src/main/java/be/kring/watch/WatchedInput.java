package be.kring.watch;

import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import be.kring.shared.Text;

/**
 * An expression to watch for.
 *
 * @param expression in the syntax of RE2, 1 to {@value #MAX_EXPRESSION} characters; capital and small letters are alike
 * @param hint       what the author reads, 1 to {@value #MAX_HINT} characters in at least one language; with {@link WatchAction#HINT} only
 */
public record WatchedInput(String expression, WatchAction action, LocalisedText hint) {

    static final int MAX_EXPRESSION = 200;
    static final int MAX_HINT = 300;

    /** @throws InvalidInput naming what is wrong, and in the expression where */
    WatchedInput valid() {
        String cleaned = Text.block("expression", expression, MAX_EXPRESSION);
        Expression.compile("expression", cleaned);
        if (action == null) {
            throw InvalidInput.of("action", "required");
        }
        if (action != WatchAction.HINT) {
            return new WatchedInput(cleaned, action, null);
        }
        if (hint == null || hint.isEmpty()) {
            throw InvalidInput.of("hint", "required");
        }
        return new WatchedInput(cleaned, action, hint.cleaned("hint", MAX_HINT, false));
    }
}
