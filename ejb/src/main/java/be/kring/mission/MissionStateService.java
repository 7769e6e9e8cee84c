package be.kring.mission;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whether a mission takes applications, and whether it is seen. */
@Stateless
public class MissionStateService {

    static final int MAX_REASON = 500;

    @Inject
    Missions missions;

    @Inject
    MissionViews views;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Takes no more applications; those that came are still answered. @throws Forbidden for everyone but who offers it @throws Conflict {@code mission-moved-on} */
    public MissionView close(Actor actor, UUID id) {
        Missions.One one = missions.lock(actor, id);
        MissionPolicy.requireClose(one.policyCase());
        return become(actor, one, MissionState.CLOSED);
    }

    /** Takes applications again. @throws Forbidden for everyone but who offers it @throws Conflict {@code mission-moved-on} */
    public MissionView reopen(Actor actor, UUID id) {
        Missions.One one = missions.lock(actor, id);
        MissionPolicy.requireReopen(one.policyCase());
        return become(actor, one, MissionState.OFFERED);
    }

    /** Ends it for everybody: also what waits and what runs. @throws Forbidden for everyone but who offers it @throws Conflict {@code mission-moved-on} */
    public void withdraw(Actor actor, UUID id) {
        Missions.One one = missions.lock(actor, id);
        MissionPolicy.requireWithdraw(one.policyCase());
        missions.end(one.mission(), actor.personId());
    }

    /**
     * Hides it from everybody but who offers it and who may hide; on record.
     *
     * @param reason 1 to {@value #MAX_REASON} characters, which who offers reads
     * @throws Forbidden for everyone but the moderators of its group, or administrators when it has none
     */
    public MissionView hide(Actor actor, UUID id, String reason) {
        Missions.One one = missions.lock(actor, id);
        MissionPolicy.requireHide(one.policyCase());
        String why = Text.block("reason", reason, MAX_REASON);
        one.mission().hide(why, clock.instant());
        record(actor, one.mission(), "mission.hidden", Map.of("reason", why));
        missions.tellAll(one.mission(), MissionChanged.Change.HIDDEN, actor.personId(), Map.of());
        return view(actor, id);
    }

    /** Shows it again; on record. @throws Forbidden as {@link #hide} */
    public MissionView show(Actor actor, UUID id) {
        Missions.One one = missions.lock(actor, id);
        MissionPolicy.requireShow(one.policyCase());
        one.mission().show(clock.instant());
        record(actor, one.mission(), "mission.shown", Map.of());
        missions.tellAll(one.mission(), MissionChanged.Change.SHOWN, actor.personId(), Map.of());
        return view(actor, id);
    }

    private MissionView become(Actor actor, Missions.One one, MissionState next) {
        one.mission().become(next, clock.instant());
        missions.tellAll(one.mission(), MissionChanged.Change.OFFER, actor.personId(), Map.of());
        return view(actor, one.mission().id);
    }

    private void record(Actor actor, Mission mission, String act, Map<String, String> detail) {
        Map<String, String> all = new HashMap<>(detail);
        if (mission.groupId != null) {
            all.put("group", mission.groupId.toString());
        }
        audit.record(actor, act, "mission:" + mission.id, all);
    }

    private MissionView view(Actor actor, UUID id) {
        return views.view(actor, missions.get(actor, id));
    }
}
