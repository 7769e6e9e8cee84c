package be.kring.group;

import be.kring.audit.AuditTrail;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is in a group. */
@Stateless
public class MemberService {

    private static final MemberFilter BY_NAME = new MemberFilter(null, null, null, null, null, MemberFilter.Sort.NAME);

    @Inject
    GroupService groups;

    @Inject
    MemberRepository members;

    @Inject
    LeavingRepository leavings;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    /** @throws Forbidden when the filter or the order would tell what is for those who lead the group */
    public Page<MemberView> list(Actor actor, String slug, MemberFilter filter, PageRequest request) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireListMembers(group);
        if (filter.tellsOfStanding()) {
            MemberPolicy.requireSeeStanding(group);
        }
        return page(actor, group, filter, request);
    }

    /**
     * One member; for who leads the group also somebody who is banned.
     *
     * @throws NotFound when the person is neither
     */
    public MemberView get(Actor actor, String slug, UUID personId) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireListMembers(group);
        MemberRow row = members.find(group.groupId(), personId, MembershipState.MEMBER)
                .or(() -> MemberPolicy.canSeeStanding(group) ? members.find(group.groupId(), personId, MembershipState.BANNED) : Optional.empty())
                .orElseThrow(NotFound::new);
        return view(actor, group, row, people.mapViews(actor, List.of(personId)).get(personId));
    }

    /** Why members left, in numbers, the most frequent reason first; only of so many answers together that none of them tells of a person. */
    public List<LeavingCount> listLeavings(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        MemberPolicy.requireSeeStanding(group);
        return leavings.list(group.groupId());
    }

    /** Everybody, by name, to be taken along; on record. */
    public List<MemberView> export(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        MemberPolicy.requireSeeStanding(group);
        List<MemberView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<MemberView> page = page(actor, group, BY_NAME, new PageRequest(PageRequest.MAX, cursor));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        audit.record(actor, "members.exported", "group:" + group.groupId(), Map.of("count", all.size()));
        return all;
    }

    private Page<MemberView> page(Actor actor, GroupAccess group, MemberFilter filter, PageRequest request) {
        List<MemberRow> rows = members.list(group.groupId(), filter, request);
        Map<UUID, PersonView> persons = people.mapViews(actor, rows.stream().map(MemberRow::personId).toList());
        return Page.of(rows, request, row -> MemberRepository.cursor(filter.sort(), row))
                .map(row -> view(actor, group, row, persons.get(row.personId())));
    }

    private static MemberView view(Actor actor, GroupAccess group, MemberRow row, PersonView person) {
        boolean standing = MemberPolicy.canSeeStanding(group);
        boolean self = actor.is(row.personId());
        List<Role> roles = self && !GroupPolicy.canChangeRoles(group) ? List.of() : MemberPolicy.roles(group, row.role());
        List<String> can = !self ? MemberPolicy.can(group, row) : roles.isEmpty() ? List.of() : List.of("changeRole");
        return new MemberView(person, row.state(), row.role(), row.since(), row.origin(), standing ? row.activeWeek() : null,
                standing ? row.mutedUntil() : null, standing ? row.endsAt() : null, standing ? row.reason() : null, roles, can);
    }
}
