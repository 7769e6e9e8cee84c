package be.kring.group;

import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Groups that are shown to each other, once those who lead each of them want it. A link to a group that the reader may not see does not exist for them,
 * whatever they lead.
 */
@Stateless
public class LinkService {

    private static final int MOST = 12;

    @Inject
    GroupService groups;

    @Inject
    LinkRepository links;

    @Inject
    MembershipRepository memberships;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Event<LinkAsked> asked;

    @Inject
    Clock clock;

    /** Those of a group that the actor sees, the longest linked first; who leads it also sees which wait for an answer. */
    public List<LinkView> list(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        Map<UUID, LinkRepository.Link> all = links.map(group.groupId());
        Map<UUID, GroupRef> refs = groups.mapRefs(actor, groups.mapAccess(actor, all.keySet()).keySet());
        return all.values().stream().filter(link -> refs.containsKey(link.otherId()) && (link.isBoth() || GroupPolicy.canModerate(group)))
                .map(link -> link.view(refs.get(link.otherId()))).sorted(Comparator.comparing(LinkView::since)).toList();
    }

    /**
     * Asks for a link, or agrees to one that the other group asked for. Repeating it changes nothing.
     *
     * @throws NotFound     when there is no such group for the actor
     * @throws Forbidden    for who does not lead the group
     * @throws InvalidInput {@code itself}; {@code too-many} beyond 12
     */
    public List<LinkView> link(Actor actor, String slug, String other) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        UUID otherId = groups.getAccess(actor, other).groupId();
        if (group.groupId().equals(otherId)) {
            throw InvalidInput.of("slug", "itself");
        }
        memberships.lockOwners(group.groupId());
        Map<UUID, LinkRepository.Link> before = links.map(group.groupId());
        // What others ask does not count: they could use up the places of a group with groups that it does not even see.
        Set<UUID> wanted = before.values().stream().filter(link -> link.askedAt() != null).map(LinkRepository.Link::otherId).collect(Collectors.toSet());
        if (wanted.size() >= MOST && !wanted.contains(otherId)) {
            throw InvalidInput.of("slug", "too-many", MOST);
        }
        if (links.ask(group.groupId(), otherId, actor.personId(), clock.instant())) {
            boolean agreed = before.containsKey(otherId);
            changed(actor, group.groupId(), otherId, agreed ? "group.linked" : "group.link-asked");
            if (!agreed) {
                asked.fire(new LinkAsked(otherId, memberships.listModerators(otherId), actor.personId()));
            }
        }
        return list(actor, slug);
    }

    /** Ends a link, takes a question back, or says no. Repeating it changes nothing. @throws Forbidden for who does not lead the group */
    public List<LinkView> unlink(Actor actor, String slug, String other) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        UUID otherId = groups.getAccess(actor, other).groupId();
        if (links.end(group.groupId(), otherId)) {
            changed(actor, group.groupId(), otherId, "group.unlinked");
        }
        return list(actor, slug);
    }

    private void changed(Actor actor, UUID groupId, UUID otherId, String act) {
        audit.record(actor, act, "group:" + groupId, Map.of("other", otherId.toString()));
        events.publishAll(List.of(new GroupChanged(groupId, actor.personId()), new GroupChanged(otherId, actor.personId())));
    }
}
