package be.kring.discussion;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupChanged;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Says when a discussion gets heated, so that whoever writes can take their time; it judges no person and keeps nobody from writing. */
@Stateless
public class CoolingService {

    @Inject
    GroupService groups;

    @Inject
    PostRepository posts;

    @Inject
    CoolingRepository cooling;

    @Inject
    Turns turns;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** For who reads the thread. @throws NotFound when there is none that the actor may read, or the post is a reply */
    public PaceView getPace(Actor actor, UUID threadId) {
        Post start = posts.find(threadId).filter(Post::isThread).orElseThrow(NotFound::new);
        GroupAccess group = groups.getAccess(actor, start.groupId);
        PostPolicy.requireRead(group);
        Instant now = clock.instant();
        Object[] row = cooling.pace(threadId, now.minus(Duration.ofMinutes(PaceView.MINUTES)));
        Integer slow = start.rules().slowMinutes;
        boolean wanted = cooling.isOn(start.groupId);
        boolean watched = wanted && cooling.watched(threadId, now.minus(Duration.ofMinutes(PaceView.WATCHED_MINUTES)));
        return PaceView.of(wanted, ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), watched)
                .slow(slow, turns.next(actor, group, threadId, slow, now).orElse(null));
    }

    /** For who reads the group. @throws Forbidden for everyone else who sees it */
    public CoolingView get(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireRead(group);
        return CoolingView.of(cooling.isOn(group.groupId()));
    }

    /** For moderators; on record. Repeating it changes nothing. */
    public CoolingView change(Actor actor, String slug, boolean on) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        if (cooling.set(group.groupId(), on)) {
            audit.record(actor, "group.cooling", "group:" + group.groupId(), Map.of("on", on));
            events.publish(new GroupChanged(group.groupId(), actor.personId()));
        }
        return CoolingView.of(on);
    }
}
