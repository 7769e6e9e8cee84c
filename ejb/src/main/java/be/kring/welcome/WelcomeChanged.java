package be.kring.welcome;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** A newcomer ticked a step off, folded the welcome, or switched it off or on. */
public record WelcomeChanged(UUID personId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "welcome.changed";
    }
}
