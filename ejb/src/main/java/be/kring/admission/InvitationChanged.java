package be.kring.admission;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** The open invitations of a group changed; told to each moderator. */
public record InvitationChanged(UUID moderatorId, UUID groupId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(moderatorId);
    }

    @Override
    public String name() {
        return "invitation.changed";
    }
}
