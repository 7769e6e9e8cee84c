package be.kring.group;

import be.kring.audit.AuditTrail;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.Jobs;
import be.kring.shared.NotFound;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds an owner for a group whose owners' accounts were all disabled or deleted. Its moderators are asked first: who takes it over is its owner.
 * When nobody did for {@link #PATIENCE}, or nobody leads it, administrators appoint one of the members.
 */
@Stateless
public class SuccessionService {

    static final Duration PATIENCE = Duration.ofDays(7);

    private static final Duration EVERY = Duration.ofMinutes(9);
    private static final int CANDIDATES = 20;

    @Inject
    OwnerlessRepository ownerless;

    @Inject
    GroupRepository repository;

    @Inject
    GroupService groups;

    @Inject
    MembershipRepository memberships;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Event<OwnersWanted> wanted;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** Looks for groups without an owner, and asks who can help; each is asked once. */
    public void check(Actor actor) {
        ownerless.unmark();
        List<OwnersWanted.Ask> asks = new ArrayList<>();
        ownerless.mark(clock.instant()).forEach(id -> memberships.listModerators(id).forEach(person -> asks.add(new OwnersWanted.Ask(person, id, false))));
        ownerless.escalate(clock.instant(), clock.instant().minus(PATIENCE))
                .forEach(id -> ownerless.listAdministrators().forEach(person -> asks.add(new OwnersWanted.Ask(person, id, true))));
        wanted.fire(new OwnersWanted(asks));
    }

    /**
     * A moderator becomes the owner of a group that has none.
     *
     * @throws Forbidden for who does not lead the group
     * @throws Conflict  {@code has-owner} when somebody was first, or an owner came back
     */
    public void takeOver(Actor actor, String slug) {
        GroupAccess access = groups.getAccess(actor, slug);
        GroupPolicy.requireTakeOver(access);
        succeed(actor, lock(access.groupId()), actor.personId(), "ownership.taken-over");
    }

    /** Groups that wait for an owner to be appointed. @throws NotFound for everyone but administrators */
    public List<OwnerlessView> list(Actor actor) {
        GroupPolicy.requireAppoint(actor);
        return ownerless.listEscalated().stream().map(group -> {
            List<UUID> ids = ownerless.listCandidates(group.id, CANDIDATES);
            Map<UUID, PersonView> views = people.mapViews(actor, ids);
            return new OwnerlessView(group.ref(), group.ownerlessAt, ids.stream().map(views::get).toList());
        }).toList();
    }

    /**
     * An administrator makes a member the owner of a group that has none.
     *
     * @throws NotFound for everyone but administrators, and when the person is no member
     * @throws Conflict {@code has-owner} when somebody was first
     */
    public void appoint(Actor actor, UUID groupId, UUID personId) {
        GroupPolicy.requireAppoint(actor);
        succeed(actor, lock(groupId), personId, "ownership.appointed");
    }

    /** Of two who come at once, one was first. */
    private Group lock(UUID groupId) {
        memberships.lockOwners(groupId);
        Group group = repository.lock(groupId).orElseThrow(NotFound::new);
        if (group.ownerlessAt == null) {
            throw new Conflict("has-owner");
        }
        return group;
    }

    private void succeed(Actor actor, Group group, UUID personId, String act) {
        Membership member = memberships.lock(group.id, personId).filter(Membership::isMember).orElseThrow(NotFound::new);
        member.give(Role.OWNER, null);
        memberships.flush();
        ownerless.unmark(group.id);
        audit.record(actor, act, "group:" + group.id, Map.of("person", personId.toString()));
        events.publishAll(List.of(new MemberChanged(group.id, personId),
                new MembershipChanged(personId, group.id, MembershipChanged.Change.ROLE, actor.personId(), null)));
    }

    @Schedule(hour = "*", minute = "*/10", second = "50", persistent = false)
    void tick() {
        jobs.run("ownerless-groups", EVERY, () -> check(Actor.SYSTEM));
    }
}
