package be.kring.desk;

import java.util.UUID;

/**
 * A visitor is to come to the desk where she asked, because it is her turn. It is no event of a stream: she is notified.
 *
 * @param keeperId who helps her; null when she has come, or nobody helps her any more
 */
public record VisitorCall(UUID visitorId, UUID groupId, UUID keeperId) {
}
