package be.kring.desk;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** The desk of a group has other hours or staff, or takes visitors now, or not any more: whoever looks at the group may see it change. */
public record DeskArranged(UUID groupId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "desk.arranged";
    }
}
