package be.kring.mission;

import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What two people agree about a mission, from applying to completing. Only the two learn of it. An act that is not possible any more is a {@link Conflict}
 * {@code mission-moved-on}; what is not the actor's to do is {@link Forbidden}; an application of others does not exist.
 */
@Stateless
public class ApplicationService {

    static final int MAX_MOTIVATION = 1_000;
    static final int MAX_ANSWER = 500;
    static final int MAX_NAME = 120;

    @Inject
    Missions missions;

    @Inject
    ApplicationRepository applications;

    @Inject
    ExperienceRepository experiences;

    @Inject
    MissionViews views;

    @Inject
    PersonDirectory people;

    @Inject
    Clock clock;

    /** Asks to take part. @param motivation 1 to {@value #MAX_MOTIVATION} characters, for who offers alone */
    public MissionView apply(Actor actor, UUID missionId, String motivation) {
        Missions.One one = missions.lock(actor, missionId);
        MissionPolicy.requireApply(one.policyCase());
        String why = Text.block("motivation", motivation, MAX_MOTIVATION);
        PersonView person = people.findView(actor, actor.personId()).orElseThrow(NotFound::new);
        MissionApplication application = one.application() == null ? new MissionApplication(Ids.next(clock), missionId, actor.personId()) : one.application();
        application.apply(person, why, clock.instant());
        if (one.application() == null) {
            applications.add(application);
        }
        return told(actor, one.mission(), application, null, MissionChanged.Change.APPLIED);
    }

    /** Takes the own application back, at any time until it is completed; also where the mission is not seen any more. */
    public void withdraw(Actor actor, UUID missionId) {
        Missions.One one = missions.lock(actor, missionId);
        MissionApplication own = own(one, ApplicationAct.WITHDRAW);
        ApplicationState before = own.state;
        own.become(ApplicationAct.WITHDRAW, clock.instant());
        experiences.dropUnconfirmed(own.id);
        missions.tell(one.mission(), own, before, MissionChanged.Change.WITHDRAWN, actor.personId());
    }

    /** The applicant agrees, too. @param lineManager the name of who agreed on their side, for the two alone */
    public MissionView agree(Actor actor, UUID missionId, String lineManager) {
        Missions.One one = missions.lock(actor, missionId);
        MissionApplication own = own(one, ApplicationAct.AGREE);
        own.lineManager = Text.line("lineManager", lineManager, MAX_NAME);
        own.become(ApplicationAct.AGREE, clock.instant());
        return told(actor, one.mission(), own, null, MissionChanged.Change.AGREED);
    }

    /** Who offers says yes; the applicant has the last word. @param said in a few words; null for nothing */
    public MissionView accept(Actor actor, UUID missionId, UUID id, String said) {
        return answer(actor, missionId, id, ApplicationAct.ACCEPT, MissionChanged.Change.ACCEPTED, said);
    }

    /** Who offers says no, and nobody but the applicant learns it. @param said in a few words; null for nothing */
    public MissionView decline(Actor actor, UUID missionId, UUID id, String said) {
        return answer(actor, missionId, id, ApplicationAct.DECLINE, MissionChanged.Change.DECLINED, said);
    }

    /** Who offers ends what was accepted or runs. @param said in a few words; null for nothing */
    public MissionView end(Actor actor, UUID missionId, UUID id, String said) {
        return answer(actor, missionId, id, ApplicationAct.END, MissionChanged.Change.ENDED, said);
    }

    /** One of the two says that it is done, with a line of experience; when both have, it is completed. Once each. */
    public MissionView complete(Actor actor, UUID missionId, UUID id, ExperienceInput input) {
        Missions.One one = missions.lock(actor, missionId);
        MissionApplication application = application(actor, one, id, ApplicationAct.COMPLETE);
        ExperienceInput valid = input.valid();
        Mission mission = one.mission();
        boolean offerer = actor.is(mission.offererId);
        if (experiences.written(List.of(application.id)).getOrDefault(application.id, Set.of()).contains(actor.personId())) {
            throw new Conflict("mission-moved-on");
        }
        experiences.write(Ids.next(clock), application.id, actor.personId(), mission, offerer ? application.organisationName : mission.organisationName, valid, clock.instant());
        boolean both = experiences.confirm(application.id, clock.instant());
        if (both) {
            application.become(ApplicationAct.COMPLETE, clock.instant());
        }
        return told(actor, mission, application, null, both ? MissionChanged.Change.COMPLETED : MissionChanged.Change.DONE);
    }

    private MissionView answer(Actor actor, UUID missionId, UUID id, ApplicationAct act, MissionChanged.Change change, String said) {
        Missions.One one = missions.lock(actor, missionId);
        MissionApplication application = application(actor, one, id, act);
        String words = Text.optionalBlock("message", said, MAX_ANSWER);
        ApplicationState before = application.state;
        application.become(act, clock.instant());
        application.answer = words.isEmpty() ? null : words;
        if (act == ApplicationAct.END) {
            experiences.dropUnconfirmed(application.id);
        }
        return told(actor, one.mission(), application, before, change);
    }

    /** @throws NotFound when the actor did not apply */
    private static MissionApplication own(Missions.One one, ApplicationAct act) {
        if (one.application() == null) {
            MissionPolicy.requireSee(one.policyCase());
            throw new NotFound();
        }
        MissionPolicy.require(one.policyCase(), act, one.application().state);
        return one.application();
    }

    /** @throws NotFound unless it is one of this mission and the actor is one of the two */
    private MissionApplication application(Actor actor, Missions.One one, UUID id, ApplicationAct act) {
        MissionPolicy.requireSee(one.policyCase());
        MissionApplication found = applications.list(one.mission().id).stream().filter(each -> each.id.equals(id) && (one.policyCase().own() || actor.is(each.personId)))
                .findFirst().orElseThrow(NotFound::new);
        MissionPolicy.require(one.policyCase(), act, found.state);
        return found;
    }

    private MissionView told(Actor actor, Mission mission, MissionApplication application, ApplicationState before, MissionChanged.Change change) {
        missions.tell(mission, application, before, change, actor.personId());
        return views.view(actor, missions.get(actor, mission.id));
    }
}
