package be.kring.discussion;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.MemberPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lets moderators set whose posts wait for approval; on record. {@link Screener} carries it out. */
@Stateless
public class ScreeningService {

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    PersonDirectory people;

    @Inject
    ScreeningRepository screening;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** For moderators. */
    public ScreeningSettings get(Actor actor, String slug) {
        return settings(actor, moderated(actor, slug).groupId());
    }

    /** For moderators. What waits goes on waiting. */
    public ScreeningSettings change(Actor actor, String slug, ScreeningView wanted) {
        UUID groupId = moderated(actor, slug).groupId();
        ScreeningView valid = wanted.valid();
        if (!valid.equals(screening.find(groupId))) {
            screening.put(groupId, valid);
            Map<String, Object> detail = new HashMap<>(Map.of("everybody", valid.everybody()));
            detail.put("days", valid.days());
            detail.put("posts", valid.posts());
            audit.record(actor, "group.screening", "group:" + groupId, detail);
        }
        return settings(actor, groupId);
    }

    /** Lets the posts of a member wait, or no longer; repeating it changes nothing. @throws Forbidden about who leads the group */
    public ScreeningSettings screen(Actor actor, String slug, UUID personId, boolean on) {
        GroupAccess group = moderated(actor, slug);
        Role role = memberships.mapRoles(actor, group.groupId(), List.of(personId)).get(personId);
        if (on && role == null) {
            throw new NotFound();
        }
        if (on && (role.leads() || !MemberPolicy.canSanction(group, role))) {
            throw new Forbidden();
        }
        boolean changed = on ? screening.addPerson(group.groupId(), personId, actor.personId(), clock.instant())
                : screening.removePerson(group.groupId(), personId);
        if (changed) {
            audit.record(actor, on ? "member.screened" : "member.unscreened", "person:" + personId, Map.of("group", group.groupId().toString()));
        }
        return settings(actor, group.groupId());
    }

    private GroupAccess moderated(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        return group;
    }

    private ScreeningSettings settings(Actor actor, UUID groupId) {
        List<UUID> ids = screening.listPeople(groupId);
        Map<UUID, PersonView> views = people.mapViews(actor, ids);
        return new ScreeningSettings(screening.find(groupId), ids.stream().map(views::get).toList());
    }
}
