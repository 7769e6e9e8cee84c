package be.kring.question;

import java.util.List;
import java.util.UUID;

/** Nobody was found who answers a question. It is no event of a stream: the moderators are notified. */
public record NobodyFound(UUID groupId, UUID threadId, List<UUID> moderators) {
}
