package be.kring.group;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The end of a group, which its owners decide. Archived it can be read and not written to, and nobody comes in; that can be taken back at any time.
 * To be deleted it is archived and waits, so that every member can take along what is theirs and every owner can change their mind; then all that is
 * in it goes. Its address stays taken: no other group gets the links that lead to it.
 */
@Stateless
public class GroupEndService {

    /** Between asking for a deletion and the deletion. */
    public static final Duration WAIT = Duration.ofDays(14);

    private static final int MAX_REASON = 500;
    private static final LocalisedText NAMELESS =
            new LocalisedText(Arrays.stream(Language.values()).collect(Collectors.toMap(Language::tag, any -> "–")));

    @Inject
    GroupService groups;

    @Inject
    GroupRepository repository;

    @Inject
    MembershipRepository memberships;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Event<GroupErased> erased;

    @Inject
    Clock clock;

    /** Repeating it changes nothing. @throws Forbidden for everyone but owners */
    public void archive(Actor actor, String slug) {
        Group group = owned(actor, slug);
        if (group.archivedAt == null) {
            group.archive(clock.instant());
            changed(actor, group, "group.archived", Map.of());
        }
    }

    /** Lets the group live again, also when it waits to be deleted. Repeating it changes nothing. @throws Forbidden for everyone but owners */
    public void reopen(Actor actor, String slug) {
        Group group = owned(actor, slug);
        if (group.archivedAt != null) {
            group.reopen();
            changed(actor, group, "group.reopened", Map.of());
        }
    }

    /**
     * Archives the group and lets it be deleted after {@link #WAIT}. Every member is told, with the reason.
     *
     * @param reason 1 to 500 characters
     * @throws Forbidden for everyone but owners
     * @throws Conflict  {@code already-ending} when it waits for that already
     */
    public void delete(Actor actor, String slug, String reason) {
        Group group = owned(actor, slug);
        String why = Text.block("reason", reason, MAX_REASON);
        if (group.deletesAt != null) {
            throw new Conflict("already-ending");
        }
        Instant end = clock.instant().plus(WAIT);
        group.archive(clock.instant());
        group.deleteAt(end, why);
        changed(actor, group, "group.deletion-asked", Map.of("until", end.toString(), "reason", why));
        events.publishAll(memberships.listMembers(group.id).stream().map(person ->
                new MembershipChanged(person, group.id, MembershipChanged.Change.GROUP_ENDING, actor.personId(), why, end)).toList());
    }

    /** Takes a deletion back; the group stays archived. Repeating it changes nothing. @throws Forbidden for everyone but owners */
    public void keep(Actor actor, String slug) {
        Group group = owned(actor, slug);
        if (group.deletesAt != null) {
            group.deleteAt(null, null);
            changed(actor, group, "group.kept", Map.of());
        }
    }

    /** Notes that the actor takes along what is in the group. @throws Forbidden for everyone but owners */
    public void noteExport(Actor actor, String slug) {
        audit.record(actor, "group.exported", "group:" + owned(actor, slug).id, Map.of());
    }

    /** Deletes what is in a group whose time has come; nothing when an owner took it back at the last moment. */
    public void erase(Actor actor, UUID groupId) {
        repository.lockToDelete(groupId, clock.instant()).ifPresent(group -> {
            List<UUID> members = memberships.listMembers(groupId);
            memberships.removeAll(groupId);
            erased.fire(new GroupErased(groupId));
            group.erase(NAMELESS, clock.instant());
            changed(actor, group, "group.deleted", Map.of("slug", group.slug, "count", members.size()));
            List<DomainEvent> told = new ArrayList<>();
            members.forEach(person -> told.add(new MembershipChanged(person, groupId, MembershipChanged.Change.GROUP_DELETED, actor.personId(), null)));
            events.publishAll(told);
        });
    }

    private Group owned(Actor actor, String slug) {
        GroupAccess access = groups.getAccess(actor, slug);
        GroupPolicy.requireEnd(access);
        return repository.lock(access.groupId()).orElseThrow(NotFound::new);
    }

    private void changed(Actor actor, Group group, String act, Map<String, ?> detail) {
        repository.flush();
        audit.record(actor, act, "group:" + group.id, detail);
        events.publish(new GroupChanged(group.id, actor.personId()));
    }
}
