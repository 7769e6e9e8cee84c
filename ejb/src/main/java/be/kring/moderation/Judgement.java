package be.kring.moderation;

import be.kring.shared.InvalidInput;
import be.kring.shared.Text;

/**
 * What a moderator decides about a reported post.
 *
 * @param rationale why; the author and the reporters read it
 * @param reason    what stands in the place of a hidden text; for {@link Decision#HIDE} only
 */
public record Judgement(Decision decision, String rationale, String reason) {

    static final int MAX_RATIONALE = 2_000;
    static final int MAX_REASON = 500;

    Judgement valid() {
        if (decision == null) {
            throw InvalidInput.of("decision", "required");
        }
        return new Judgement(decision, Text.block("rationale", rationale, MAX_RATIONALE),
                decision == Decision.HIDE ? Text.line("reason", reason, MAX_REASON) : null);
    }
}
