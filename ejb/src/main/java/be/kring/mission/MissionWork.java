package be.kring.mission;

import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The transactions of {@link MissionRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MissionWork {

    /** So long after the end of an application what was said in it is kept. */
    static final Duration KEPT = Duration.ofDays(30);

    @Inject
    Missions missions;

    @Inject
    MissionRepository repository;

    @Inject
    ApplicationRepository applications;

    @Inject
    ExperienceRepository experiences;

    @Inject
    GroupService groups;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** @param personId only those of this person; null for all */
    public List<UUID> listBroken(Actor actor, UUID personId) {
        return applications.listBroken(personId);
    }

    /**
     * Ends what cannot go on: a mission whose offerer may not sign in any more is withdrawn, one whose offerer does not read its group any more is closed; so end
     * applications of people who may not sign in, and, unless they run, of people who do not read the group. Looks anew: to do it twice does no harm.
     */
    public void settle(Actor actor, UUID id) {
        Mission mission = repository.lock(id).orElseThrow(NotFound::new);
        List<MissionApplication> alive = applications.list(id).stream().filter(each -> each.state.isAlive()).toList();
        if (mission.state == MissionState.WITHDRAWN && alive.isEmpty()) {
            return;
        }
        Set<UUID> people = new HashSet<>(alive.stream().map(each -> each.personId).toList());
        people.add(mission.offererId);
        Set<UUID> here = new HashSet<>(applications.here(people));
        if (!here.contains(mission.offererId)) {
            missions.end(mission, null);
            return;
        }
        Set<UUID> readers = mission.groupId == null ? people : groups.readersAmong(actor, mission.groupId, people);
        boolean offererReads = readers.contains(mission.offererId);
        List<MissionChanged> changed = new ArrayList<>();
        if (!offererReads && mission.state == MissionState.OFFERED) {
            mission.become(MissionState.CLOSED, clock.instant());
            changed.addAll(missions.toldAll(mission, MissionChanged.Change.OFFER, null, Map.of()));
        }
        alive.stream().filter(each -> !here.contains(each.personId) || each.state != ApplicationState.RUNNING && !(offererReads && readers.contains(each.personId)))
                .forEach(each -> {
                    ApplicationState before = each.state;
                    each.end(clock.instant());
                    experiences.dropUnconfirmed(each.id);
                    changed.addAll(missions.told(mission, each, before, MissionChanged.Change.ENDED, null));
                });
        events.publishAll(changed);
    }

    /** @return how many were forgotten */
    public int forget(Actor actor) {
        return applications.forget(clock.instant().minus(KEPT));
    }
}
