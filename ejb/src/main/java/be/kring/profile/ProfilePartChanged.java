package be.kring.profile;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody wrote a part of their profile, or took it away. */
public record ProfilePartChanged(UUID personId, ProfilePart part) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "profile.changed";
    }
}
