package be.kring.group;

import java.util.List;
import java.util.UUID;

/**
 * A group wants to be linked with another. It is no event of a stream: those who lead the other one hear of it by a notification.
 *
 * @param groupId    the group that is asked
 * @param moderators who lead it, by rising id
 */
public record LinkAsked(UUID groupId, List<UUID> moderators, UUID by) {
}
