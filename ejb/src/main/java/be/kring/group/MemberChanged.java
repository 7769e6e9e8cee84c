package be.kring.group;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** A member got another role. */
public record MemberChanged(UUID groupId, UUID personId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "member.changed";
    }
}
