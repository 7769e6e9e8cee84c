package be.kring.mission;

import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One mission with what decides about it, and that those whom it concerns are told. */
@ApplicationScoped
class Missions {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Inject
    MissionRepository missions;

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

    /** @param application the actor's own; null for none */
    record One(Mission mission, MissionApplication application, MissionPolicy.Case policyCase) {
    }

    /** By the calendar of Brussels. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BRUSSELS);
    }

    /** @throws NotFound for what the actor may not see */
    One get(Actor actor, UUID id) {
        One one = one(actor, missions.find(id).orElseThrow(NotFound::new));
        MissionPolicy.requireSee(one.policyCase());
        return one;
    }

    /** The same, whether the actor may see it or not; nobody else changes it until the transaction ends. */
    One lock(Actor actor, UUID id) {
        return one(actor, missions.lock(id).orElseThrow(NotFound::new));
    }

    private One one(Actor actor, Mission mission) {
        GroupAccess group = mission.groupId == null ? null : access(actor, mission.groupId);
        MissionApplication application = applications.find(mission.id, actor.personId()).orElse(null);
        long taken = applications.numbers(List.of(mission.id)).getOrDefault(mission.id, ApplicationRepository.Numbers.NONE).taken();
        return new One(mission, application, new MissionPolicy.Case(actor.is(mission.offererId), actor.administrator(), group, mission.state, mission.hiddenAt != null,
                mission.isOverdue(today()), taken >= mission.places, application == null ? null : application.state));
    }

    /** To a group that the actor may not see any more, as to one that is not there. */
    private GroupAccess access(Actor actor, UUID groupId) {
        return Optional.ofNullable(groups.mapAccess(actor, List.of(groupId)).get(groupId))
                .orElseGet(() -> new GroupAccess(groupId, "", Visibility.HIDDEN, JoinPolicy.INVITATION, null, null));
    }

    /**
     * Tells both, and when a place was taken or is free again, that their screens follow, the others who have something going on with it.
     *
     * @param before how far the application was
     */
    void tell(Mission mission, MissionApplication application, ApplicationState before, MissionChanged.Change change, UUID by) {
        events.publishAll(told(mission, application, before, change, by));
    }

    /** What {@link #tell} publishes, for who has more to tell at once: streams are locked in one order over all of it. */
    List<MissionChanged> told(Mission mission, MissionApplication application, ApplicationState before, MissionChanged.Change change, UUID by) {
        missions.flush();
        Stream<MissionChanged> both = Stream.of(mission.offererId, application.personId).map(person -> new MissionChanged(person, mission.id, change, by));
        Stream<MissionChanged> others = before != null && before.takesPlace() != application.state.takesPlace() ? applications.list(mission.id).stream()
                .filter(each -> !each.id.equals(application.id) && isConcerned(each)).map(each -> new MissionChanged(each.personId, mission.id, MissionChanged.Change.OFFER, by)) : Stream.empty();
        return Stream.concat(both, others).toList();
    }

    /** Tells who offers, and, that their screens follow, all who have something going on with it. */
    void tellAll(Mission mission, MissionChanged.Change change, UUID by, Map<UUID, MissionChanged.Change> others) {
        events.publishAll(toldAll(mission, change, by, others));
    }

    /** What {@link #tellAll} publishes. */
    List<MissionChanged> toldAll(Mission mission, MissionChanged.Change change, UUID by, Map<UUID, MissionChanged.Change> others) {
        missions.flush();
        Stream<MissionChanged> rest = applications.list(mission.id).stream().filter(each -> isConcerned(each) || others.containsKey(each.personId))
                .map(each -> new MissionChanged(each.personId, mission.id, others.getOrDefault(each.personId, MissionChanged.Change.OFFER), by));
        return Stream.concat(Stream.of(new MissionChanged(mission.offererId, mission.id, change, by)), rest).toList();
    }

    /** Withdraws it, with all that waits or runs. @param by who does it; null for Kring */
    void end(Mission mission, UUID by) {
        mission.become(MissionState.WITHDRAWN, clock.instant());
        Map<UUID, MissionChanged.Change> ended = new HashMap<>();
        applications.list(mission.id).stream().filter(each -> each.state.isAlive()).forEach(each -> {
            each.end(clock.instant());
            experiences.dropUnconfirmed(each.id);
            ended.put(each.personId, MissionChanged.Change.ENDED);
        });
        tellAll(mission, MissionChanged.Change.OFFER, by, ended);
    }

    private static boolean isConcerned(MissionApplication application) {
        return application.state.isAlive() || application.state.isAgreed();
    }
}
