package be.kring.mentoring;

import java.util.UUID;

/**
 * Something that somebody should hear of even when they are not here. It is no event of a stream.
 *
 * @param personId whom to tell
 * @param otherId  with whom; null where nobody is named
 */
public record MentoringTold(What what, UUID personId, UUID groupId, UUID otherId) {

    /** PROPOSED and LAPSED name nobody; LAPSED is told only to who had accepted, in the same words whatever the reason. */
    public enum What {
        PROPOSED, LAPSED, PAIRED, REMINDER, ENDED
    }
}
