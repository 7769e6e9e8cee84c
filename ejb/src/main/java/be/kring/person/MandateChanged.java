package be.kring.person;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** A mandate was given to somebody or withdrawn. */
public record MandateChanged(UUID personId, UUID mandateId, UUID by, boolean given) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "mandate.changed";
    }
}
