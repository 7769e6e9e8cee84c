package be.kring.question;

import java.util.List;
import java.util.UUID;

/**
 * It is asked whether an accepted answer still holds. It is no event of a stream: whoever is asked is notified.
 *
 * @param people who wrote it; when that person is gone the heirs of its topics, or without any the moderators of the group, who are asked as well when
 *               nobody has said anything for two weeks
 */
public record RecheckAsked(UUID groupId, UUID threadId, UUID replyId, List<UUID> people) {
}
