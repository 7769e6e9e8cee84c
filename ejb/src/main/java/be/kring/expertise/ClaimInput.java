package be.kring.expertise;

import be.kring.shared.InvalidInput;
import be.kring.shared.Text;

/**
 * A claim to know a topic.
 *
 * @param evidence up to {@value #MAX_EVIDENCE} characters in one line; may be blank or null
 */
public record ClaimInput(ExpertiseLevel level, String evidence, Audience audience) {

    static final int MAX_EVIDENCE = 300;

    /** @throws InvalidInput naming what is missing or too long */
    ClaimInput valid() {
        if (level == null) {
            throw InvalidInput.of("level", "required");
        }
        if (audience == null) {
            throw InvalidInput.of("audience", "required");
        }
        return new ClaimInput(level, evidence == null || evidence.isBlank() ? "" : Text.line("evidence", evidence, MAX_EVIDENCE), audience);
    }
}
