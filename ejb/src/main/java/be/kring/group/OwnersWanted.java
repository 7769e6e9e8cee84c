package be.kring.group;

import java.util.List;
import java.util.UUID;

/** Groups have no owner who can sign in any more. It is no event of a stream: those who are asked hear of it by a notification. */
public record OwnersWanted(List<Ask> asks) {

    /** Somebody is asked to take a group over, or as an administrator to appoint somebody. */
    public record Ask(UUID personId, UUID groupId, boolean administrator) {
    }
}
