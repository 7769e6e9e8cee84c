package be.kring.group;

import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.StreamId;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Coming into a group and going out of it. */
@Stateless
public class MembershipService {

    private static final int MAX_MESSAGE = 1_000;
    private static final int MAX_REASON = 500;
    private static final int SUGGESTIONS = 8;

    @Inject
    GroupService groups;

    @Inject
    MembershipRepository memberships;

    @Inject
    RuleStandings rules;

    @Inject
    LeavingRepository leavings;

    @Inject
    PersonDirectory people;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Joins an open group at once; asks where moderators decide. Repeating it changes nothing. */
    public MembershipView join(Actor actor, String slug, String message) {
        GroupAccess group = groups.getEntry(actor, slug);
        Optional<Membership> present = memberships.lock(group.groupId(), actor.personId());
        if (present.isPresent()) {
            return present.filter(found -> found.state != MembershipState.BANNED).orElseThrow(Forbidden::new).view();
        }
        GroupPolicy.requireJoinOrAsk(group);
        return GroupPolicy.canJoin(group) ? enter(actor, group) : ask(actor, group, Text.optionalBlock("message", message, MAX_MESSAGE));
    }

    /** Leaves without saying why. */
    public void leave(Actor actor, String slug) {
        leave(actor, slug, null);
    }

    /**
     * Leaves the group, or takes the request back. Repeating it changes nothing. Who leaves while muted comes back when the mute is over and not
     * before: else leaving would end it.
     *
     * @param reason counted for who leads the group, and kept with nobody; null for who does not say
     * @throws Conflict {@code last-owner}: a group is never without an owner
     */
    public void leave(Actor actor, String slug, LeavingReason reason) {
        GroupAccess group = groups.getAccess(actor, slug);
        memberships.lockOwners(group.groupId());
        memberships.lock(group.groupId(), actor.personId()).filter(found -> found.state != MembershipState.BANNED).ifPresent(membership -> {
            if (membership.role == Role.OWNER && memberships.countOwners(group.groupId()) == 1) {
                throw new Conflict("last-owner");
            }
            boolean wasMember = membership.state == MembershipState.MEMBER;
            List<DomainEvent> told = new ArrayList<>();
            if (membership.mutedUntil == null) {
                memberships.remove(membership);
            } else {
                membership.ban(membership.mutedUntil, membership.reason, clock.instant());
                memberships.flush();
                told.addAll(toModerators(group.groupId(), moderator -> new SanctionChanged(moderator, group.groupId(), actor.personId())));
            }
            told.add(new MembershipChanged(actor.personId(), group.groupId(),
                    wasMember ? MembershipChanged.Change.LEFT : MembershipChanged.Change.WITHDRAWN, actor.personId(), null));
            if (wasMember) {
                Optional.ofNullable(reason).ifPresent(why -> leavings.count(group.groupId(), why));
                told.add(new MemberLeft(group.groupId(), actor.personId()));
            } else {
                told.addAll(decided(group.groupId(), actor.personId()));
            }
            events.publishAll(told);
        });
    }

    /** Oldest first; for moderators. */
    public Page<RequestView> listRequests(Actor actor, String slug, PageRequest request) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        List<Membership> rows = memberships.listRequests(group.groupId(), request);
        Map<UUID, PersonView> persons = people.mapViews(actor, rows.stream().map(row -> row.id.personId()).toList());
        return Page.of(rows, request, row -> Cursor.of(row.since, row.id.personId())).map(row ->
                new RequestView(persons.get(row.id.personId()), row.message, row.since));
    }

    /** One of them; empty when the person does not ask, or not any more. */
    public Optional<RequestView> findRequest(Actor actor, String slug, UUID personId) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        return memberships.find(group.groupId(), personId).filter(found -> found.state == MembershipState.REQUESTED)
                .map(found -> new RequestView(people.mapViews(actor, List.of(personId)).get(personId), found.message, found.since));
    }

    /** How somebody stands to a group; nobody else changes it until the transaction ends. Empty for who has nothing to do with it. */
    public Optional<MembershipState> lockState(Actor actor, UUID groupId, UUID personId) {
        return memberships.lock(groupId, personId).map(found -> found.state);
    }

    /** Who is to be told what concerns those who lead a group, by rising id. */
    public List<UUID> listModerators(Actor actor, UUID groupId) {
        return memberships.listModerators(groupId);
    }

    /** @throws Conflict {@code already-decided} when another moderator was first, or the request was taken back; {@code not-covered} by a required rule */
    public void accept(Actor actor, String slug, UUID personId) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        GroupPolicy.requireAlive(group);
        Membership request = lockRequest(group, personId);
        rules.requireNotExcluded(group.groupId(), personId);
        request.admit(Role.MEMBER, clock.instant());
        memberships.flush();
        request.readTo(events.publish(new MemberJoined(group.groupId(), personId)));
        tellDecided(actor, group, personId, MembershipChanged.Change.ACCEPTED, null);
    }

    /** @throws Conflict {@code already-decided} when another moderator was first, or the request was taken back */
    public void decline(Actor actor, String slug, UUID personId, String reason) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        memberships.remove(lockRequest(group, personId));
        String why = Text.optionalBlock("reason", reason, MAX_REASON);
        tellDecided(actor, group, personId, MembershipChanged.Change.DECLINED, why.isEmpty() ? null : why);
    }

    /** Notes that the actor has read up to this position; never moves back. @return the position that is stored */
    public long markRead(Actor actor, String slug, long seq) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireMember(group);
        Membership mine = memberships.lock(group.groupId(), actor.personId()).orElseThrow(NotFound::new);
        if (mine.readTo(seq)) {
            mine.activeAt(clock.instant());
            memberships.flush();
            events.publish(new GroupRead(actor.personId(), group.groupId(), mine.readSeq));
        }
        return mine.readSeq;
    }

    /** Which of these people are members. */
    public Set<UUID> membersAmong(Actor actor, UUID groupId, Collection<UUID> personIds) {
        return memberships.membersAmong(groupId, personIds);
    }

    /** Those of these people who ask to join and wait for an answer. */
    public Set<UUID> askingAmong(Actor actor, UUID groupId, Collection<UUID> personIds) {
        return memberships.among(groupId, personIds, MembershipState.REQUESTED);
    }

    /** The members who have one of these handles. */
    public Map<String, UUID> mapByHandle(Actor actor, UUID groupId, Collection<String> handles) {
        return handles.isEmpty() ? Map.of() : memberships.listByHandle(groupId, handles).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    /** The roles of those of these people who are members. */
    public Map<UUID, Role> mapRoles(Actor actor, UUID groupId, Collection<UUID> personIds) {
        return memberships.roles(groupId, personIds);
    }

    /** Up to eight members whose name or handle starts with the text, to mention. */
    public List<PersonView> suggest(Actor actor, String slug, String text) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireListMembers(group);
        List<UUID> ids = memberships.suggest(group.groupId(), text, SUGGESTIONS);
        Map<UUID, PersonView> views = people.mapViews(actor, ids);
        return ids.stream().map(views::get).toList();
    }

    /** How the actor belongs to a group and how far they have read; empty for who has nothing to do with it. */
    public Optional<Standing> findStanding(Actor actor, UUID groupId) {
        return memberships.find(groupId, actor.personId()).map(mine -> new Standing(mine.view(), mine.readSeq));
    }

    /** The groups of which the actor is a member. */
    public List<UUID> listGroups(Actor actor) {
        return memberships.listGroups(actor.personId());
    }

    /**
     * The actor's own stream and those of their groups, with the position of the last event of each; 0 where nothing happened yet. All of one moment: of a
     * membership that ended after the groups were read and before the heads were, no event behind a head would tell.
     */
    public Map<StreamId, Long> mapHeads(Actor actor) {
        return memberships.heads(actor.personId()).stream().collect(Collectors.toMap(
                row -> StreamId.find((String) row[0]).orElseThrow(), row -> ((Number) row[1]).longValue()));
    }

    /** How many wait for a decision. */
    public long countRequests(Actor actor, UUID groupId) {
        return memberships.countRequests(List.of(groupId)).getOrDefault(groupId, 0L);
    }

    /** A membership together with the reading mark. */
    public record Standing(MembershipView membership, long readSeq) {
    }

    private MembershipView enter(Actor actor, GroupAccess group) {
        Membership member = Membership.of(group.groupId(), actor.personId(), Role.MEMBER, clock.instant());
        if (group.joinPolicy() != JoinPolicy.OPEN) {
            member.origin = Origin.RULE;
        }
        memberships.add(member);
        member.readTo(events.publish(new MemberJoined(group.groupId(), actor.personId())));
        events.publish(new MembershipChanged(actor.personId(), group.groupId(), MembershipChanged.Change.JOINED, actor.personId(), null));
        return member.view();
    }

    private MembershipView ask(Actor actor, GroupAccess group, String message) {
        Membership request = Membership.request(group.groupId(), actor.personId(), message, clock.instant());
        memberships.add(request);
        List<DomainEvent> told = toModerators(group.groupId(), moderator -> new RequestAsked(moderator, group.groupId(), actor.personId()));
        told.add(new MembershipChanged(actor.personId(), group.groupId(), MembershipChanged.Change.ASKED, actor.personId(), null));
        events.publishAll(told);
        return request.view();
    }

    private Membership lockRequest(GroupAccess group, UUID personId) {
        return memberships.lock(group.groupId(), personId).filter(found -> found.state == MembershipState.REQUESTED)
                .orElseThrow(() -> new Conflict("already-decided"));
    }

    private void tellDecided(Actor actor, GroupAccess group, UUID personId, MembershipChanged.Change change, String reason) {
        List<DomainEvent> told = decided(group.groupId(), personId);
        told.add(new MembershipChanged(personId, group.groupId(), change, actor.personId(), reason));
        events.publishAll(told);
    }

    private List<DomainEvent> decided(UUID groupId, UUID personId) {
        return toModerators(groupId, moderator -> new RequestDecided(moderator, groupId, personId));
    }

    private List<DomainEvent> toModerators(UUID groupId, Function<UUID, DomainEvent> event) {
        return memberships.listModerators(groupId).stream().map(event).collect(Collectors.toCollection(ArrayList::new));
    }
}
