package be.kring.profile;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody's list of projects is another one. */
public record ProjectsChanged(UUID personId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "projects.changed";
    }
}
