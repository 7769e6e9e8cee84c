package be.kring.mission;

import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.markdown.Markdown;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what is shown of missions; always many at once. */
@ApplicationScoped
class MissionViews {

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
    PersonDirectory people;

    @Inject
    TopicService topics;

    /** These missions, in this order. That the actor may see them is known. */
    List<MissionItem> items(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Mission> found = repository.list(ids).stream().collect(Collectors.toMap(mission -> mission.id, Function.identity()));
        Map<UUID, PersonView> offerers = people.mapViews(actor, found.values().stream().map(mission -> mission.offererId).collect(Collectors.toSet()));
        Map<UUID, GroupRef> refs = refs(actor, found.values());
        Set<UUID> archived = archived(actor, refs.keySet());
        Map<UUID, List<UUID>> about = repository.topics(ids);
        Map<UUID, TopicView> names = topics.map(actor, about.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<UUID, ApplicationState> own = applications.mapStates(actor.personId(), ids);
        Map<UUID, ApplicationRepository.Numbers> numbers = applications.numbers(ids);
        LocalDate today = missions.today();
        return ids.stream().map(found::get).filter(Objects::nonNull).map(mission -> {
            ApplicationRepository.Numbers count = numbers.getOrDefault(mission.id, ApplicationRepository.Numbers.NONE);
            int free = Math.max(0, mission.places - (int) count.taken());
            boolean open = mission.state == MissionState.OFFERED && mission.hiddenAt == null && !mission.isOverdue(today) && free > 0
                    && (mission.groupId == null || refs.containsKey(mission.groupId) && !archived.contains(mission.groupId));
            return new MissionItem(mission.id, mission.title, mission.kind, mission.offerer(offerers.get(mission.offererId)),
                    mission.groupId == null ? null : refs.get(mission.groupId), about.getOrDefault(mission.id, List.of()).stream().map(names::get).filter(Objects::nonNull).distinct().toList(),
                    mission.languages(), mission.online, mission.region, mission.place, mission.effort, mission.unit, mission.begins, mission.ends, mission.places, free,
                    mission.closes, mission.state, open, mission.createdAt, own.get(mission.id), actor.is(mission.offererId) ? count.waiting() : null);
        }).toList();
    }

    MissionView view(Actor actor, Missions.One one) {
        Mission mission = one.mission();
        MissionPolicy.Case policyCase = one.policyCase();
        List<MissionApplication> theirs = policyCase.own() ? applications.list(mission.id) : List.of();
        Map<UUID, PersonView> who = people.mapViews(actor, Stream.concat(theirs.stream().map(each -> each.personId), Stream.of(actor.personId())).collect(Collectors.toSet()));
        Map<UUID, Set<UUID>> done = experiences.written(Stream.concat(theirs.stream(), Stream.ofNullable(one.application())).map(each -> each.id).toList());
        return new MissionView(items(actor, List.of(mission.id)).get(0), Markdown.html(mission.description), policyCase.own() ? mission.description : null, why(mission, policyCase),
                one.application() == null ? null : application(policyCase, mission, one.application(), who, done, mission.offererId),
                policyCase.own() ? theirs.stream().map(each -> application(policyCase, mission, each, who, done, each.personId)).toList() : null,
                mission.version, MissionPolicy.can(policyCase));
    }

    /** Why it is hidden who offers and who guards it read; others who still see it, as they agreed on it, only that it is. */
    private static String why(Mission mission, MissionPolicy.Case policyCase) {
        return mission.hiddenAt == null || policyCase.own() || MissionPolicy.canShow(policyCase) ? mission.hiddenReason : "";
    }

    /** @param otherId who it is with, from where the reader stands */
    private static ApplicationView application(MissionPolicy.Case policyCase, Mission mission, MissionApplication each, Map<UUID, PersonView> who,
                                               Map<UUID, Set<UUID>> done, UUID otherId) {
        Set<UUID> said = done.getOrDefault(each.id, new HashSet<>());
        boolean mine = said.contains(otherId.equals(each.personId) ? mission.offererId : each.personId);
        return new ApplicationView(each.id, each.applicant(who.get(each.personId)), each.state, each.motivation, each.answer, each.lineManager, each.appliedAt, mine,
                said.contains(otherId), MissionPolicy.can(policyCase, each.state, mine));
    }

    private Map<UUID, GroupRef> refs(Actor actor, Collection<Mission> found) {
        Set<UUID> ids = found.stream().map(mission -> mission.groupId).filter(Objects::nonNull).collect(Collectors.toSet());
        return groups.mapRefs(actor, groups.mapAccess(actor, ids).values().stream().filter(GroupPolicy::canSee).map(group -> group.groupId()).collect(Collectors.toSet()));
    }

    private Set<UUID> archived(Actor actor, Collection<UUID> ids) {
        return groups.mapAccess(actor, ids).values().stream().filter(group -> group.isArchived()).map(group -> group.groupId()).collect(Collectors.toSet());
    }
}
