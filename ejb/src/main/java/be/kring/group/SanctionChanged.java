package be.kring.group;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody was muted or banned, or is so no more; told to each moderator. */
public record SanctionChanged(UUID moderatorId, UUID groupId, UUID personId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(moderatorId);
    }

    @Override
    public String name() {
        return "sanction.changed";
    }
}
