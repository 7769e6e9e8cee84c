package be.kring.organisation;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody follows an organisation now, or no longer. Only they learn of it. */
public record FollowingChanged(UUID personId, UUID organisationId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "following.changed";
    }
}
