package be.kring.group;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Who has which role in a group, and how its ownership goes from one to another. A group is never without an owner. */
@Stateless
public class RoleService {

    private static final int LONGEST_YEARS = 5;

    @Inject
    GroupService groups;

    @Inject
    MembershipRepository memberships;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Gives a member another role.
     *
     * @throws NotFound when the person is no member
     * @throws Conflict {@code last-owner}
     */
    public void change(Actor actor, String slug, UUID personId, RoleChange change) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        memberships.lockOwners(group.groupId());
        Membership member = lockMember(group, personId);
        if (actor.is(personId) && member.role != Role.OWNER) {
            throw new Forbidden();
        }
        MemberPolicy.requireGiveRole(group, member.role, change.role());
        if (member.role == Role.OWNER && change.role() != Role.OWNER && memberships.countOwners(group.groupId()) == 1) {
            throw new Conflict("last-owner");
        }
        give(actor, group, member, change);
        changed(actor, group, List.of(personId));
    }

    /**
     * An owner asks a member to take the ownership over; an offer that this owner made before is withdrawn. Nothing changes until it is accepted.
     *
     * @throws NotFound when the person is no member
     */
    public void offer(Actor actor, String slug, UUID personId) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        memberships.lockOwners(group.groupId());
        Membership member = lockMember(group, personId);
        MemberPolicy.requireOffer(group, member.role);
        List<DomainEvent> told = new ArrayList<>();
        memberships.listOffered(group.groupId(), actor.personId()).stream().filter(other -> !other.id.personId().equals(personId)).forEach(other -> {
            other.offeredBy = null;
            told.add(tell(actor, group, other.id.personId(), MembershipChanged.Change.OFFER_ENDED));
        });
        member.offeredBy = actor.personId();
        memberships.flush();
        audit.record(actor, "ownership.offered", "group:" + group.groupId(), Map.of("person", personId.toString()));
        told.add(tell(actor, group, personId, MembershipChanged.Change.OFFERED));
        events.publishAll(told);
    }

    /**
     * The actor takes the ownership that is offered to them; who offered it becomes a moderator.
     *
     * @throws Conflict {@code no-offer} when there is none any more, or who made it is no owner now
     */
    public void accept(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireMember(group);
        memberships.lockOwners(group.groupId());
        Membership mine = lockOffered(group, actor);
        Membership former = memberships.lock(group.groupId(), mine.offeredBy).filter(found -> found.role == Role.OWNER)
                .orElseThrow(() -> new Conflict("no-offer"));
        give(actor, group, mine, RoleChange.to(Role.OWNER));
        give(actor, group, former, RoleChange.to(Role.MODERATOR));
        audit.record(actor, "ownership.accepted", "group:" + group.groupId(), Map.of("from", former.id.personId().toString()));
        changed(actor, group, List.of(actor.personId(), former.id.personId()));
    }

    /** The actor does not take over. @throws Conflict {@code no-offer} when there is no offer any more */
    public void decline(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireMember(group);
        memberships.lockOwners(group.groupId());
        Membership mine = lockOffered(group, actor);
        UUID owner = mine.offeredBy;
        mine.offeredBy = null;
        memberships.flush();
        audit.record(actor, "ownership.declined", "group:" + group.groupId(), Map.of("from", owner.toString()));
        events.publishAll(List.of(tell(actor, group, actor.personId(), MembershipChanged.Change.OFFER_ENDED),
                tell(actor, group, owner, MembershipChanged.Change.OFFER_DECLINED)));
    }

    private Membership lockOffered(GroupAccess group, Actor actor) {
        return memberships.lock(group.groupId(), actor.personId()).filter(found -> found.isMember() && found.offeredBy != null)
                .orElseThrow(() -> new Conflict("no-offer"));
    }

    private Membership lockMember(GroupAccess group, UUID personId) {
        return memberships.lock(group.groupId(), personId).filter(Membership::isMember).orElseThrow(NotFound::new);
    }

    private void give(Actor actor, GroupAccess group, Membership member, RoleChange change) {
        member.give(change.role(), change.until() == null ? null : endOf(change.until()));
        memberships.flush();
        Map<String, String> detail = new TreeMap<>(Map.of("person", member.id.personId().toString(), "role", change.role().name()));
        if (change.until() != null) {
            detail.put("until", change.until().toString());
        }
        audit.record(actor, "member.role", "group:" + group.groupId(), detail);
    }

    private Instant endOf(LocalDate lastDay) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Membership.BRUSSELS);
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw InvalidInput.of("until", "invalid-until");
        }
        return lastDay.plusDays(1).atStartOfDay(Membership.BRUSSELS).toInstant();
    }

    private void changed(Actor actor, GroupAccess group, List<UUID> persons) {
        List<DomainEvent> told = new ArrayList<>();
        persons.forEach(person -> {
            told.add(new MemberChanged(group.groupId(), person));
            told.add(tell(actor, group, person, MembershipChanged.Change.ROLE));
        });
        events.publishAll(told);
    }

    private static MembershipChanged tell(Actor actor, GroupAccess group, UUID person, MembershipChanged.Change change) {
        return new MembershipChanged(person, group.groupId(), change, actor.personId(), null);
    }
}
