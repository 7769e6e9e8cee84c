package be.kring.moderation;

import be.kring.shared.InvalidInput;
import be.kring.shared.Text;

import java.time.Instant;

/**
 * What a moderator decides about a reported post.
 *
 * @param rationale why; the author and the reporters read it. Need not be said with {@link Decision#APPROVE}
 * @param reason    what stands in the place of a hidden text: for {@link Decision#HIDE} required, and with a mute or a ban when the text is hidden, too
 * @param until     when a mute ends, for which it is required, or a ban, which is for good without
 * @param group     the slug of the group to which the thread goes; for {@link Decision#MOVE} only
 */
public record Judgement(Decision decision, String rationale, String reason, Instant until, String group) {

    static final int MAX_RATIONALE = 2_000;
    static final int MAX_REASON = 500;

    /** One that says no more than why, and for a hidden text the reason. */
    public static Judgement of(Decision decision, String rationale, String reason) {
        return new Judgement(decision, rationale, reason, null, null);
    }

    Judgement valid() {
        if (decision == null) {
            throw InvalidInput.of("decision", "required");
        }
        if (decision == Decision.MUTE && until == null) {
            throw InvalidInput.of("until", "required");
        }
        if (decision == Decision.MOVE && (group == null || group.isBlank())) {
            throw InvalidInput.of("group", "required");
        }
        if (decision == Decision.APPROVE && (rationale == null || rationale.isBlank())) {
            return of(decision, "", null);
        }
        return new Judgement(decision, Text.block("rationale", rationale, decision.isSanction() ? MAX_REASON : MAX_RATIONALE),
                hides() ? Text.line("reason", reason, MAX_REASON) : null, decision.isSanction() ? until : null,
                decision == Decision.MOVE ? group : null);
    }

    private boolean hides() {
        return decision == Decision.HIDE || decision.isSanction() && reason != null && !reason.isBlank();
    }
}
