package be.kring.profile;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody has another photo, none any more, or another audience for it. Only they learn of it; others see it when they look next. */
public record PhotoChanged(UUID personId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "photo.changed";
    }
}
