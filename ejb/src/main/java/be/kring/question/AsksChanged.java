package be.kring.question;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * What this person is asked is another.
 *
 * @param groupId  of the question
 * @param threadId the question
 * @param asked    this person is asked it now; false when it is nothing to say any more
 * @param by       who passed it on; null for nobody
 */
public record AsksChanged(UUID personId, UUID groupId, UUID threadId, boolean asked, UUID by) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "asks.changed";
    }
}
