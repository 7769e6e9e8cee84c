package be.kring.desk;

import java.util.Set;
import java.util.UUID;

/**
 * Who is to come to a desk, because somebody waits there: these and nobody else, until the next such call. It is no event of a stream: who is called is notified.
 *
 * @param staff   empty when nobody waits
 * @param another whether somebody came to wait, whom also those are to hear of who read that somebody waits
 * @param by      who changed it, and so knows; null for nobody
 */
public record DeskCall(UUID groupId, Set<UUID> staff, boolean another, UUID by) {
}
