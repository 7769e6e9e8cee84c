package be.kring.group;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody is no longer a member. */
public record MemberLeft(UUID groupId, UUID personId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "member.left";
    }
}
