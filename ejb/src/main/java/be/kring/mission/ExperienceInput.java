package be.kring.mission;

import be.kring.expertise.Audience;
import be.kring.shared.InvalidInput;
import be.kring.shared.Text;

/**
 * What somebody says of a mission that is done.
 *
 * @param line     one line in plain text, up to {@value #MAX} characters
 * @param audience who sees it on the own profile
 */
public record ExperienceInput(String line, Audience audience) {

    static final int MAX = 300;

    /** @throws InvalidInput naming what is missing or too long */
    ExperienceInput valid() {
        if (audience == null) {
            throw InvalidInput.of("audience", "required");
        }
        return new ExperienceInput(Text.line("line", line, MAX), audience);
    }
}
