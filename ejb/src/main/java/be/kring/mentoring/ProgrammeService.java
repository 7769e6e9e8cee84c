package be.kring.mentoring;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What those who lead a group do with its programme: open and close it, and ask for a round before its time. Who takes part they do not learn. */
@Stateless
public class ProgrammeService {

    @Inject
    GroupService groups;

    @Inject
    ProgrammeRepository programmes;

    @Inject
    MentoringViews views;

    @Inject
    Rounds rounds;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Event<MentoringRun.Tend> tend;

    @Inject
    Clock clock;

    /** Of these groups those that have, or had, a programme: of the others nobody needs to see anything of it. */
    public Set<UUID> among(Actor actor, Collection<UUID> groupIds) {
        return programmes.among(groupIds);
    }

    /** Opens or closes it, for owners. Once it is closed nothing is proposed any more; pairs go on. Repeating it changes nothing. */
    public MentoringView change(Actor actor, String slug, Boolean open) {
        GroupAccess group = groups.getAccess(actor, slug);
        MentoringPolicy.requireSwitch(group);
        if (open == null) {
            throw InvalidInput.of("open", "required");
        }
        if ((open || programmes.lock(group.groupId()).isPresent()) && programmes.set(group.groupId(), open, clock.instant())) {
            audit.record(actor, open ? "mentoring.opened" : "mentoring.closed", "group:" + group.groupId(), Map.of());
            publish(group.groupId());
            tend.fire(new MentoringRun.Tend(group.groupId()));
        }
        return views.of(actor, group);
    }

    /** Makes the proposals of a round now, for moderators. */
    public MentoringView run(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        Programme programme = programmes.lock(group.groupId()).orElse(null);
        MentoringPolicy.requireRun(group, programme != null && programme.open());
        rounds.make(programme);
        audit.record(actor, "mentoring.ran", "group:" + group.groupId(), Map.of());
        publish(group.groupId());
        return views.of(actor, group);
    }

    private void publish(UUID groupId) {
        events.publishAll(programmes.listConcerned(groupId).stream().map(person -> new MentoringChanged(person, groupId)).toList());
    }
}
