package be.kring.mission;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** What stays of missions on somebody's profile is another. */
public record ExperienceChanged(UUID personId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "experience.changed";
    }
}
