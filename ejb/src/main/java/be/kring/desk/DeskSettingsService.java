package be.kring.desk;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Opens and arranges the desk of a group; for who leads it. Each change is on record. Lock order: the desk, its open conversations, its staff, then streams. */
@Stateless
public class DeskSettingsService {

    private static final OpeningHours NEVER = new OpeningHours(List.of(), List.of());

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    DeskRepository desks;

    @Inject
    TalkRepository talks;

    @Inject
    Upkeep upkeep;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    DeskNews news;

    @Inject
    DeskBell bell;

    @Inject
    Clock clock;

    /** @throws Forbidden for everyone who does not lead the group */
    public DeskSettingsView get(Actor actor, String slug) {
        return view(actor, settable(actor, slug));
    }

    /**
     * Arranges the desk, and opens one where there is none.
     *
     * @param version that the actor saw; 0 for none
     * @throws Stale        when somebody else arranged it meanwhile
     * @throws InvalidInput naming what is wrong
     * @throws Forbidden    for everyone who does not lead the group
     */
    public DeskSettingsView change(Actor actor, String slug, long version, DeskSettings settings) {
        UUID groupId = settable(actor, slug);
        OpeningHours hours = (settings.hours() == null ? NEVER : settings.hours()).valid(LocalDate.ofInstant(clock.instant(), OpeningHours.BRUSSELS));
        Set<UUID> staff = validStaff(actor, groupId, settings.staff());
        if (settings.takesVisitors() == null) {
            throw InvalidInput.of("takesVisitors", "required");
        }
        Desk desk = desks.lock(groupId).orElse(null);
        Stale.check(version, desk == null ? 0 : desk.versionSeen());
        talks.lockOpen(groupId);
        Set<UUID> told = new TreeSet<>(staff);
        told.addAll(desk == null ? List.of() : desks.listListed(groupId));
        talks.listOpen(groupId).forEach(talk -> told.add(talk.visitorId));
        String act = act(desk, settings.takesVisitors());
        arrange(desk, groupId, settings.takesVisitors(), hours, staff);
        Set<UUID> changed = upkeep.settle(groupId);
        audit.record(actor, act, "group:" + groupId, detail(actor, groupId, hours));
        news.arranged(groupId, new ArrayList<>(told));
        bell.settled(groupId, changed);
        return view(actor, groupId);
    }

    private void arrange(Desk before, UUID groupId, boolean takesVisitors, OpeningHours hours, Set<UUID> staff) {
        Desk desk = before == null ? new Desk(groupId) : before;
        desk.set(takesVisitors, hours, clock.instant());
        if (before == null) {
            desks.add(desk);
        }
        desks.flush();
        desks.setStaff(groupId, staff);
    }

    private static String act(Desk before, boolean takesVisitors) {
        boolean took = before != null && before.open;
        return took == takesVisitors ? "desk.changed" : takesVisitors ? "desk.opened" : "desk.closed";
    }

    private Map<String, Object> detail(Actor actor, UUID groupId, OpeningHours hours) {
        List<String> names = new ArrayList<>(view(actor, groupId).staff().stream().map(PersonView::name).toList());
        return Map.of("group", groupId.toString(), "hours", hours.stored().toString(), "closed", hours.closedDays().toString(), "staff", String.join(", ", names));
    }

    private UUID settable(Actor actor, String slug) {
        GroupAccess access = groups.getAccess(actor, slug);
        DeskPolicy.requireSet(access);
        return access.groupId();
    }

    private Set<UUID> validStaff(Actor actor, UUID groupId, List<UUID> wanted) {
        Set<UUID> staff = new LinkedHashSet<>(wanted == null ? List.of() : wanted);
        if (staff.size() > DeskSettings.MOST_STAFF) {
            throw InvalidInput.of("staff", "too-many", DeskSettings.MOST_STAFF);
        }
        Map<UUID, Role> roles = staff.contains(null) ? Map.of() : memberships.mapRoles(actor, groupId, staff);
        if (!staff.stream().allMatch(person -> DeskPolicy.canBeListed(roles.get(person)))) {
            throw InvalidInput.of("staff", "unknown");
        }
        return staff;
    }

    private DeskSettingsView view(Actor actor, UUID groupId) {
        List<UUID> listed = desks.listListed(groupId);
        Map<UUID, PersonView> names = people.mapViews(actor, listed);
        List<PersonView> staff = listed.stream().map(names::get).toList();
        return desks.find(groupId).map(desk -> new DeskSettingsView(desk.open, desk.openingHours(), staff, desk.versionSeen()))
                .orElseGet(() -> new DeskSettingsView(false, NEVER, staff, 0));
    }
}
