package be.kring.notification;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody read their notifications up to and including one. */
public record NotificationRead(UUID personId, UUID upTo) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "notification.read";
    }
}
