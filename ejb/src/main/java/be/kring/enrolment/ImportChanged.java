package be.kring.enrolment;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** A list has come further, or to its end; told to who brought it. */
public record ImportChanged(UUID personId, UUID groupId, UUID importId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "import.changed";
    }
}
