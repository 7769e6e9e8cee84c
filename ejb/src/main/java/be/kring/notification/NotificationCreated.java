package be.kring.notification;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody is told something. */
public record NotificationCreated(UUID personId, UUID notificationId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "notification.created";
    }
}
