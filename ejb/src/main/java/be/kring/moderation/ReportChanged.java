package be.kring.moderation;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * Something happened to a case; told to each who may review it.
 *
 * @param asAdministrator because it is with the administrators, and not as a moderator of the group
 */
public record ReportChanged(UUID reviewerId, UUID groupId, UUID caseId, UUID postId, Change change, boolean asAdministrator)
        implements DomainEvent {

    /** What happened. */
    public enum Change {
        OPENED, REPORTED_AGAIN, CLAIMED, RELEASED, HANDED_OVER, DECIDED, APPEALED, APPEAL_DECIDED, MOVED, WITHDRAWN
    }

    @Override
    public StreamId stream() {
        return StreamId.person(reviewerId);
    }

    @Override
    public String name() {
        return "report.changed";
    }
}
