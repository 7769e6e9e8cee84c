package be.kring.discussion;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What moderators set for a thread: lock it, pin it above the feed, make it an announcement, slow it down. Each act is on record, reaches every
 * screen, and changes nothing when it is repeated.
 */
@Stateless
public class ThreadRulesService {

    /** More would be a second feed. */
    static final int MOST_PINS = 5;
    static final int MOST_MINUTES = 1_440;
    private static final int MAX_REASON = 500;

    @Inject
    GroupService groups;

    @Inject
    PostRepository posts;

    @Inject
    ThreadRulesRepository rules;

    @Inject
    PostViews views;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Nobody but moderators answers any more. @param reason that everybody reads, up to 500 characters */
    public ThreadRulesView lock(Actor actor, UUID threadId, String reason) {
        Post start = steered(actor, threadId);
        String why = Text.line("reason", reason, MAX_REASON);
        return done(actor, start, ThreadChanged.Change.LOCKED, rules.lock(start, actor.personId(), why, clock.instant()), Map.of("reason", why));
    }

    public ThreadRulesView unlock(Actor actor, UUID threadId) {
        Post start = steered(actor, threadId);
        return done(actor, start, ThreadChanged.Change.UNLOCKED, rules.unlock(start), Map.of());
    }

    /**
     * Puts a thread above the feed, or to another place there.
     *
     * @param place 1 for the first; null for the last, and for where it is when it is pinned already
     * @throws Conflict {@code too-many-pins} beyond {@value #MOST_PINS}
     */
    public ThreadRulesView pin(Actor actor, UUID threadId, Integer place) {
        Post start = steered(actor, threadId);
        if (place != null && place < 1) {
            throw InvalidInput.of("place", "invalid-value");
        }
        rules.lockPins(start.groupId);
        List<UUID> order = new ArrayList<>(rules.pins(start.groupId).keySet());
        int before = order.indexOf(threadId);
        order.remove(threadId);
        if (order.size() >= MOST_PINS) {
            throw new Conflict("too-many-pins");
        }
        order.add(place != null ? Math.min(place - 1, order.size()) : before >= 0 ? before : order.size(), threadId);
        return done(actor, start, ThreadChanged.Change.PINNED, placed(start, order), Map.of("place", order.indexOf(threadId) + 1));
    }

    public ThreadRulesView unpin(Actor actor, UUID threadId) {
        Post start = steered(actor, threadId);
        rules.lockPins(start.groupId);
        boolean changed = rules.place(threadId, start.groupId, null);
        rules.refresh(start);
        return done(actor, start, ThreadChanged.Change.UNPINNED, changed, Map.of());
    }

    /** Shows a thread as an announcement, of which every member is told; once, whatever becomes of it later. */
    public ThreadRulesView announce(Actor actor, UUID threadId) {
        Post start = steered(actor, threadId);
        return done(actor, start, ThreadChanged.Change.ANNOUNCED, rules.announce(start, actor.personId(), clock.instant()), Map.of());
    }

    public ThreadRulesView unannounce(Actor actor, UUID threadId) {
        Post start = steered(actor, threadId);
        return done(actor, start, ThreadChanged.Change.UNANNOUNCED, rules.unannounce(start), Map.of());
    }

    /** A member answers once in so many minutes. @param minutes 1 to {@value #MOST_MINUTES} */
    public ThreadRulesView slow(Actor actor, UUID threadId, Integer minutes) {
        Post start = steered(actor, threadId);
        if (minutes == null || minutes < 1 || minutes > MOST_MINUTES) {
            throw InvalidInput.of("minutes", minutes == null ? "required" : "invalid-value");
        }
        return done(actor, start, ThreadChanged.Change.SLOWED, rules.slow(start, minutes), Map.of("minutes", minutes));
    }

    public ThreadRulesView endSlow(Actor actor, UUID threadId) {
        Post start = steered(actor, threadId);
        return done(actor, start, ThreadChanged.Change.UNSLOWED, rules.slow(start, null), Map.of());
    }

    /** What holds for these threads, for events; of what went elsewhere or is gone nothing. */
    public Map<UUID, ThreadRulesView> map(Actor actor, UUID groupId, Collection<UUID> threadIds) {
        return views.rules(actor, posts.list(threadIds).stream().filter(start -> start.groupId.equals(groupId)).toList());
    }

    /** The places of the pinned threads of a group, for events. */
    public Map<UUID, Integer> mapPins(Actor actor, UUID groupId) {
        return rules.pins(groupId);
    }

    private boolean placed(Post start, List<UUID> order) {
        boolean changed = false;
        for (int i = 0; i < order.size(); i++) {
            changed |= rules.place(order.get(i), start.groupId, i + 1);
        }
        rules.refresh(start);
        return changed;
    }

    /** @throws Forbidden for who reads the thread and does not moderate its group */
    private Post steered(Actor actor, UUID threadId) {
        Post start = posts.find(threadId).filter(found -> found.isThread() && found.state != PostState.WITHDRAWN).orElseThrow(NotFound::new);
        GroupAccess group = groups.getAccess(actor, start.groupId);
        PostPolicy.requireRead(group);
        PostPolicy.requireSteer(start.policyCase(group, actor, clock.instant()));
        return start;
    }

    private ThreadRulesView done(Actor actor, Post start, ThreadChanged.Change change, boolean changed, Map<String, ?> detail) {
        if (changed) {
            Map<String, Object> recorded = new HashMap<>(detail);
            recorded.put("group", start.groupId.toString());
            audit.record(actor, change.onRecord(), "post:" + start.id, recorded);
            events.publish(new ThreadChanged(start.groupId, start.id, change, actor.personId()));
        }
        return views.rules(actor, List.of(start)).get(start.id);
    }
}
