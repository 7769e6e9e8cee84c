package be.kring.notification;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** What somebody was told holds no more, and is not among their notifications any more. */
public record NotificationWithdrawn(UUID personId, UUID notificationId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "notification.withdrawn";
    }
}
