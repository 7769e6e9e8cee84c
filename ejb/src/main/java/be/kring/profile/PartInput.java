package be.kring.profile;

import be.kring.expertise.Audience;
import be.kring.shared.InvalidInput;
import be.kring.shared.Text;

/**
 * A part of one's own profile.
 *
 * @param text Markdown, 1 to {@value #MAX} characters
 */
public record PartInput(String text, Audience audience) {

    static final int MAX = 2_000;

    /** @throws InvalidInput naming what is missing or too long */
    PartInput valid() {
        if (audience == null) {
            throw InvalidInput.of("audience", "required");
        }
        return new PartInput(Text.block("text", text, MAX), audience);
    }
}
