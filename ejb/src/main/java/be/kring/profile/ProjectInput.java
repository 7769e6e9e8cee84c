package be.kring.profile;

import be.kring.expertise.Audience;
import be.kring.shared.InvalidInput;
import be.kring.shared.Text;

/**
 * A project of one's own.
 *
 * @param title  one line, 1 to {@value #TITLE} characters
 * @param period one line, 1 to {@value #PERIOD} characters, in whatever words
 * @param line   what it was, up to {@value #LINE} characters; may be empty
 */
public record ProjectInput(String title, String period, String line, Audience audience) {

    static final int TITLE = 100;
    static final int PERIOD = 40;
    static final int LINE = 200;

    /** @throws InvalidInput naming what is missing or too long */
    ProjectInput valid() {
        if (audience == null) {
            throw InvalidInput.of("audience", "required");
        }
        return new ProjectInput(Text.line("title", title, TITLE), Text.line("period", period, PERIOD), line == null || line.isBlank() ? "" : Text.line("line", line, LINE), audience);
    }
}
