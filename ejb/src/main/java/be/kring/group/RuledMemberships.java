package be.kring.group;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What rules do to memberships, many at once, for Kring itself and nobody else. An owner is never touched: a group cannot lose its last. The audit trail says how
 * many it were. Each method gives what is to be told, for the caller to publish together at the end: memberships and the trail are locked before streams are, so
 * {@link #admit}, which needs the positions of the group's stream, comes last.
 */
@Stateless
public class RuledMemberships {

    @Inject
    MembershipRepository memberships;

    @Inject
    AdmissionRepository admissions;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Makes those of these people members who are neither that nor banned; a request is granted. */
    public List<DomainEvent> admit(Actor actor, UUID groupId, Collection<UUID> people) {
        requireSystem(actor);
        List<UUID> ordered = people.stream().sorted().toList();
        Set<UUID> asked = admissions.grant(groupId, ordered, Origin.RULE, clock.instant());
        List<UUID> admitted = new ArrayList<>(asked);
        admitted.addAll(admissions.add(groupId, ordered, Origin.RULE, clock.instant()));
        List<DomainEvent> told = told(groupId, admitted, MembershipChanged.Change.RULE_ADMITTED, null);
        if (!admitted.isEmpty()) {
            admitted.sort(java.util.Comparator.comparing(UUID::toString));
            audit.record(actor, "rule.admitted", "group:" + groupId, Map.of("count", admitted.size()));
            Map<UUID, Long> joined = new LinkedHashMap<>();
            admitted.forEach(person -> joined.put(person, events.publish(new MemberJoined(groupId, person))));
            admissions.markRead(groupId, joined);
            for (UUID moderator : asked.isEmpty() ? List.<UUID>of() : memberships.listModerators(groupId)) {
                asked.forEach(person -> told.add(new RequestDecided(moderator, groupId, person)));
            }
        }
        return told;
    }

    /** Ends memberships. */
    public List<DomainEvent> end(Actor actor, UUID groupId, Collection<UUID> people) {
        List<UUID> gone = locked(actor, groupId, people).stream().map(member -> {
            memberships.remove(member);
            return member.id.personId();
        }).toList();
        return told(actor, groupId, gone, "rule.ended", MembershipChanged.Change.RULE_ENDED, person -> new MemberLeft(groupId, person));
    }

    /** Makes alumni of members and moderators: they go on reading and writing, and are counted no more. */
    public List<DomainEvent> makeAlumni(Actor actor, UUID groupId, Collection<UUID> people) {
        List<UUID> alumni = locked(actor, groupId, people).stream().map(member -> {
            member.give(Role.ALUMNUS, null);
            return member.id.personId();
        }).toList();
        memberships.flush();
        return told(actor, groupId, alumni, "rule.alumni", MembershipChanged.Change.RULE_ALUMNUS, person -> new MemberChanged(groupId, person));
    }

    /** Tells members that they will be alumni from then on. */
    public List<DomainEvent> giveNotice(Actor actor, UUID groupId, Collection<UUID> people, Instant from) {
        requireSystem(actor);
        if (!people.isEmpty()) {
            audit.record(actor, "rule.notice", "group:" + groupId, Map.of("count", people.size(), "from", from.toString()));
        }
        return told(groupId, people, MembershipChanged.Change.RULE_NOTICE, from);
    }

    private List<Membership> locked(Actor actor, UUID groupId, Collection<UUID> people) {
        requireSystem(actor);
        return people.stream().sorted().map(person -> memberships.lock(groupId, person)).flatMap(java.util.Optional::stream)
                .filter(member -> member.isMember() && member.role != Role.OWNER).toList();
    }

    private List<DomainEvent> told(Actor actor, UUID groupId, List<UUID> people, String action, MembershipChanged.Change change,
                      java.util.function.Function<UUID, DomainEvent> toGroup) {
        if (!people.isEmpty()) {
            audit.record(actor, action, "group:" + groupId, Map.of("count", people.size()));
        }
        List<DomainEvent> told = told(groupId, people, change, null);
        people.forEach(person -> told.add(toGroup.apply(person)));
        return told;
    }

    private static List<DomainEvent> told(UUID groupId, Collection<UUID> people, MembershipChanged.Change change, Instant until) {
        return people.stream().map(person -> new MembershipChanged(person, groupId, change, Actor.SYSTEM.personId(), null, until))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void requireSystem(Actor actor) {
        if (!actor.equals(Actor.SYSTEM)) {
            throw new Forbidden();
        }
    }
}
