package be.kring.group;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * What a person has to do with a group changed; told to that person.
 *
 * @param by     who did it
 * @param reason why a request was declined; null otherwise
 */
public record MembershipChanged(UUID personId, UUID groupId, Change change, UUID by, String reason) implements DomainEvent {

    public enum Change { JOINED, ASKED, WITHDRAWN, LEFT, ACCEPTED, DECLINED, ROLE }

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "membership.changed";
    }
}
