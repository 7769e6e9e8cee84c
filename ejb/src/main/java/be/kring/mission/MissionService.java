package be.kring.mission;

import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is offered: read, listed, offered and said otherwise. */
@Stateless
public class MissionService {

    @Inject
    Missions missions;

    @Inject
    MissionRepository repository;

    @Inject
    MissionListRepository lists;

    @Inject
    MissionViews views;

    @Inject
    GroupService groups;

    @Inject
    PersonDirectory people;

    @Inject
    Clock clock;

    /** What takes applications, newest first, as far as the actor may see it. */
    public Page<MissionItem> list(Actor actor, MissionFilter filter, PageRequest request) {
        return page(actor, lists.listOpen(reader(actor), filter, missions.today(), request), request);
    }

    /** What the actor offers, or applied for, in whatever state, newest first. */
    public Page<MissionItem> listOwn(Actor actor, OwnMissions which, PageRequest request) {
        return page(actor, lists.listOwn(reader(actor), which, request), request);
    }

    /** Those of these that the actor may see. */
    public Map<UUID, MissionItem> map(Actor actor, Collection<UUID> ids) {
        Map<UUID, MissionItem> found = new java.util.HashMap<>();
        views.items(actor, lists.visible(reader(actor), ids)).forEach(item -> found.put(item.id(), item));
        return found;
    }

    /** @throws NotFound for what may not be seen */
    public MissionView get(Actor actor, UUID id) {
        return views.view(actor, missions.get(actor, id));
    }

    /** As {@link #get}; empty for what may not be seen. */
    public Optional<MissionView> find(Actor actor, UUID id) {
        return lists.visible(reader(actor), List.of(id)).stream().findFirst().map(seen -> get(actor, seen));
    }

    /**
     * Offers a mission, as somebody of the employer's of this moment.
     *
     * @throws NotFound     for a group that may not be seen
     * @throws Forbidden    for who may not post there
     * @throws InvalidInput naming what is wrong
     */
    public MissionView offer(Actor actor, MissionInput input) {
        MissionInput valid = input.valid(missions.today());
        GroupAccess group = valid.group() == null ? null : groups.getAccess(actor, valid.group());
        MissionPolicy.requireOffer(actor, group);
        PersonView offerer = people.findView(actor, actor.personId()).orElseThrow(NotFound::new);
        Set<UUID> topics = existing(valid.topics());
        Mission mission = new Mission(Ids.next(clock), offerer, group == null ? null : group.groupId(), clock.instant());
        mission.say(valid, clock.instant());
        repository.add(mission);
        repository.setTopics(mission.id, topics);
        missions.tellAll(mission, MissionChanged.Change.OFFER, actor.personId(), Map.of());
        return get(actor, mission.id);
    }

    /** Says it otherwise; what runs already is not changed by that. @throws Stale for an older version @throws Forbidden for everyone but who offers it */
    public MissionView change(Actor actor, UUID id, long version, MissionInput input) {
        Missions.One one = missions.lock(actor, id);
        MissionPolicy.requireChange(one.policyCase());
        Stale.check(version, one.mission().version);
        MissionInput valid = input.valid(missions.today());
        Set<UUID> topics = existing(valid.topics());
        one.mission().say(valid, clock.instant());
        repository.flush();
        repository.setTopics(id, topics);
        missions.tellAll(one.mission(), MissionChanged.Change.OFFER, actor.personId(), Map.of());
        return get(actor, id);
    }

    private Page<MissionItem> page(Actor actor, List<UUID> rows, PageRequest request) {
        Page<UUID> page = Page.of(rows, request, Cursor::of);
        return new Page<>(views.items(actor, page.items()), page.next());
    }

    /** What they are called today; two that were merged are one. */
    private Set<UUID> existing(List<UUID> topics) {
        Map<UUID, UUID> found = topics.isEmpty() ? Map.of() : repository.existing(topics);
        if (found.size() < topics.size()) {
            throw InvalidInput.of("topics", "invalid-value");
        }
        return new HashSet<>(found.values());
    }

    private static MissionListRepository.Reader reader(Actor actor) {
        return new MissionListRepository.Reader(actor.personId(), actor.administrator());
    }
}
