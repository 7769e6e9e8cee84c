package be.kring.rule;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** The rules of a group changed, or their evaluation got on; told to each moderator. */
public record RulesChanged(UUID moderatorId, UUID groupId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(moderatorId);
    }

    @Override
    public String name() {
        return "rules.changed";
    }
}
