package be.kring.question;

import java.util.List;
import java.util.UUID;

/**
 * It is asked whether an accepted answer still holds. It is no event of a stream: whoever is asked is notified.
 *
 * @param people who wrote it, or the moderators of the group when that person is gone
 */
public record RecheckAsked(UUID groupId, UUID threadId, UUID replyId, List<UUID> people) {
}
