package be.kring.desk;

import be.kring.shared.InvalidInput;
import be.kring.shared.Text;

/**
 * A question with its answer, as it may stand in the group.
 *
 * @param title  one line, up to {@value #MAX_TITLE} characters
 * @param body   Markdown, up to {@value #MAX_BODY} characters
 * @param answer Markdown, up to {@value #MAX_BODY} characters
 */
public record Draft(String title, String body, String answer) {

    static final int MAX_TITLE = 150;
    static final int MAX_BODY = 20_000;

    /** @throws InvalidInput naming what is wrong */
    Draft valid() {
        return new Draft(Text.line("title", title, MAX_TITLE), Text.block("body", body, MAX_BODY), Text.block("answer", answer, MAX_BODY));
    }
}
