package be.kring.discussion;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** A moderator changed what holds for a thread. */
public record ThreadChanged(UUID groupId, UUID threadId, Change change, UUID by) implements DomainEvent {

    /** What was done. */
    public enum Change {
        LOCKED, UNLOCKED, PINNED, UNPINNED, ANNOUNCED, UNANNOUNCED, SLOWED, UNSLOWED;

        /** As it stands in the trail. */
        String onRecord() {
            return "thread." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Override
    public StreamId stream() {
        return StreamId.group(groupId);
    }

    @Override
    public String name() {
        return "thread.changed";
    }
}
