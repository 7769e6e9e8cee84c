package be.kring.group;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Lets people into a group by what others decided: many at once, or who was invited. The group's own ways in are not asked. */
@Stateless
public class AdmissionService {

    private static final int STEP = 100;

    @Inject
    GroupService groups;

    @Inject
    AdmissionRepository admissions;

    @Inject
    MembershipRepository memberships;

    @Inject
    RuleStandings rules;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Makes these people members, all of them or, when it fails, none. Who is a member already or banned stays what they are; a request that waits is
     * granted. Whom a required rule does not cover is left out. Each is told. The stream of the group is locked from the first event on: for 5,000 people some seconds.
     *
     * @param also     is told with the rest, where the order of locks has it
     * @param progress hears now and then how much of all is done, in percent
     * @return how many became members
     */
    public int admit(Actor actor, UUID groupId, Collection<UUID> people, DomainEvent also, IntConsumer progress) {
        GroupAccess group = groups.getAccess(actor, groupId);
        GroupPolicy.requireModerate(group);
        GroupPolicy.requireAlive(group);
        List<UUID> covered = new ArrayList<>(people);
        covered.removeAll(rules.excluded(groupId, people));
        Set<UUID> asked = admissions.grant(groupId, covered, Origin.ASKED, clock.instant());
        List<UUID> admitted = new ArrayList<>(asked);
        admitted.addAll(admissions.add(groupId, covered, Origin.INVITED, clock.instant()));
        admitted.sort(Comparator.comparing(UUID::toString));
        if (!admitted.isEmpty()) {
            audit.record(actor, "members.imported", "group:" + groupId, Map.of("count", admitted.size()));
            Map<UUID, Long> joined = new LinkedHashMap<>();
            admitted.forEach(person -> joined.put(person, events.publish(new MemberJoined(groupId, person))));
            admissions.markRead(groupId, joined);
        }
        List<DomainEvent> told = told(actor, groupId, admitted, asked);
        told.add(also);
        publish(told, progress);
        return admitted.size();
    }

    /**
     * Lets the actor in, whom somebody invited who may do so; a request of theirs ends with it. Repeating it changes nothing.
     *
     * @throws Forbidden for who is banned: a sanction beats a grant
     * @throws Conflict  {@code group-archived}, or {@code not-covered} for whom a required rule does not cover
     */
    public GroupRef admitInvited(Actor actor, UUID groupId) {
        Optional<Membership> present = memberships.lock(groupId, actor.personId());
        if (present.filter(found -> found.state == MembershipState.BANNED).isPresent()) {
            throw new Forbidden();
        }
        if (present.filter(Membership::isMember).isEmpty()) {
            groups.requireAlive(actor, groupId);
            rules.requireNotExcluded(groupId, actor.personId());
            enter(actor, groupId, present);
        }
        return groups.mapRefs(actor, List.of(groupId)).get(groupId);
    }

    private void enter(Actor actor, UUID groupId, Optional<Membership> request) {
        Membership member = request.orElseGet(() -> Membership.of(groupId, actor.personId(), Role.MEMBER, clock.instant()));
        member.admit(Role.MEMBER, clock.instant());
        member.origin = Origin.INVITED;
        if (request.isEmpty()) {
            memberships.add(member);
        } else {
            memberships.flush();
        }
        member.readTo(events.publish(new MemberJoined(groupId, actor.personId())));
        List<DomainEvent> told = new ArrayList<>();
        request.ifPresent(asked -> memberships.listModerators(groupId)
                .forEach(moderator -> told.add(new RequestDecided(moderator, groupId, actor.personId()))));
        told.add(new MembershipChanged(actor.personId(), groupId, MembershipChanged.Change.JOINED, actor.personId(), null));
        events.publishAll(told);
    }

    private List<DomainEvent> told(Actor actor, UUID groupId, List<UUID> admitted, Set<UUID> asked) {
        List<DomainEvent> told = new ArrayList<>();
        for (UUID moderator : asked.isEmpty() ? List.<UUID>of() : memberships.listModerators(groupId)) {
            asked.forEach(person -> told.add(new RequestDecided(moderator, groupId, person)));
        }
        admitted.forEach(person -> told.add(new MembershipChanged(person, groupId, asked.contains(person) ? MembershipChanged.Change.ACCEPTED
                : MembershipChanged.Change.ADDED, actor.personId(), null)));
        return told;
    }

    private void publish(List<DomainEvent> told, IntConsumer progress) {
        told.sort(Comparator.comparing(DomainEvent::stream));
        for (int i = 0; i < told.size(); i++) {
            events.publish(told.get(i));
            if (i % STEP == STEP - 1) {
                admissions.forget();
                progress.accept(i * 100 / told.size());
            }
        }
    }
}
