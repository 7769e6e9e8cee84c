package be.kring.discussion;

import java.util.UUID;

/**
 * What a moderator approved had no place any more: its author may not write there now, or what it answers is gone. It is no event of a stream, as {@link PostHeld}.
 *
 * @param body what they wrote, which is nowhere else
 */
public record HeldLapsed(UUID groupId, UUID authorId, String body) {
}
