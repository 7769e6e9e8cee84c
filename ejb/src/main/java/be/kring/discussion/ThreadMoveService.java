package be.kring.discussion;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Moves threads between groups. Whoever may not read the group to which a thread goes has lost it from that moment: in lists, counts, notifications,
 * permalinks, and in replays of what was said when it was still here.
 */
@Stateless
public class ThreadMoveService {

    @Inject
    GroupService groups;

    @Inject
    PostRepository posts;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    /**
     * Moves a thread with all its replies. In the other group its messages count as read: they are old. A reply that is being written at the same
     * moment waits, and is refused.
     *
     * @param slug of the other group
     * @throws NotFound  when the post is no start of a thread, or was withdrawn, or the actor does not see one of the groups
     * @throws Forbidden for who does not moderate both groups
     */
    public void move(Actor actor, UUID threadId, String slug) {
        Post start = lock(threadId);
        GroupAccess from = groups.getAccess(actor, start.groupId);
        GroupAccess to = groups.getAccess(actor, slug);
        PostPolicy.requireMove(from, to);
        if (start.isInReview()) {
            start.unhide();
        }
        move(actor, start, to.groupId());
    }

    /**
     * Moves a thread back to where it was. Whoever decides an appeal calls it, after a policy of their own. Repeating it changes nothing, nor does it
     * bring back what was withdrawn.
     */
    public void takeBack(Actor actor, UUID threadId, UUID groupId) {
        posts.lock(threadId).filter(found -> found.state != PostState.WITHDRAWN && !found.groupId.equals(groupId))
                .ifPresent(start -> move(actor, start, groupId));
    }

    private Post lock(UUID threadId) {
        return posts.lock(threadId).filter(found -> found.isThread() && found.state != PostState.WITHDRAWN).orElseThrow(NotFound::new);
    }

    private void move(Actor actor, Post start, UUID to) {
        UUID from = start.groupId;
        List<Object[]> messages = posts.listPlaces(start.id);
        posts.move(start, to);
        groups.active(actor, to);
        audit.record(actor, "thread.moved", "post:" + start.id, Map.of("group", from.toString()));
        audit.record(actor, "thread.received", "post:" + start.id, Map.of("group", to.toString()));
        events.publishAll(List.of(
                new ThreadLeft(from, start.id, messages.stream().map(row -> ((Number) row[0]).longValue()).toList(),
                        messages.stream().map(row -> (UUID) row[1]).toList()),
                new ThreadArrived(to, start.id)));
    }
}
