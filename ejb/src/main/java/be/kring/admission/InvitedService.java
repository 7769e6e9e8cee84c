package be.kring.admission;

import be.kring.group.AdmissionService;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.group.GroupView;
import be.kring.group.MembershipService;
import be.kring.group.MembershipState;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.Sha256;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What those do who are invited. Whatever makes an invitation useless, expired, withdrawn, used up or never made, is the same {@link NotFound}; so is a
 * ban. Whoever changes a membership and an invitation locks the membership first.
 */
@Stateless
public class InvitedService {

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    AdmissionService admissions;

    @Inject
    InvitationRepository invitations;

    @Inject
    InvitationTold told;

    @Inject
    PersonDirectory people;

    @Inject
    Clock clock;

    /** The open invitations of the actor, newest first, one for each group. */
    public List<InvitedView> list(Actor actor) {
        Map<UUID, Invitation> byGroup = new LinkedHashMap<>();
        invitations.listOf(actor.personId(), clock.instant()).forEach(each -> byGroup.putIfAbsent(each.groupId, each));
        byGroup.keySet().removeIf(group -> isIn(actor, group));
        Map<UUID, PersonView> by = people.mapViews(actor, byGroup.values().stream().map(each -> each.invitedBy).collect(Collectors.toSet()));
        return byGroup.values().stream().map(each -> view(actor, each, each.id, by.get(each.invitedBy), null)).toList();
    }

    /** @return the group in which the actor now is */
    public GroupRef accept(Actor actor, UUID id) {
        Invitation mine = mine(actor, id);
        requireNotBanned(memberships.lockState(actor, mine.groupId, actor.personId()));
        lockOpen(id);
        return enter(actor, mine);
    }

    /** Repeating it is {@link NotFound}. */
    public void decline(Actor actor, UUID id) {
        Invitation mine = mine(actor, id);
        memberships.lockState(actor, mine.groupId, actor.personId());
        lockOpen(id);
        forget(mine.groupId, actor.personId());
        told.tell(mine.groupId, List.of(actor.personId()), null);
    }

    /** What a link leads to. */
    public InvitedView getLink(Actor actor, String token) {
        Invitation link = link(token);
        Optional<MembershipState> state = state(actor, link.groupId);
        requireNotBanned(state);
        return view(actor, link, null, null, state.filter(MembershipState.MEMBER::equals)
                .map(member -> groups.mapRefs(actor, List.of(link.groupId)).get(link.groupId).slug()).orElse(null));
    }

    /** Comes in by a link. A member uses nothing up. @return the group in which the actor now is */
    public GroupRef acceptLink(Actor actor, String token) {
        Invitation link = link(token);
        Optional<MembershipState> state = memberships.lockState(actor, link.groupId, actor.personId());
        requireNotBanned(state);
        if (state.filter(MembershipState.MEMBER::equals).isEmpty()) {
            Invitation open = lockOpen(link.id);
            if (open.isLastUse()) {
                invitations.remove(open);
            } else {
                open.use();
                invitations.flush();
            }
        }
        return enter(actor, link);
    }

    private GroupRef enter(Actor actor, Invitation by) {
        forget(by.groupId, actor.personId());
        GroupRef group = admissions.admitInvited(actor, by.groupId);
        told.tell(by.groupId, List.of(actor.personId()), null);
        return group;
    }

    private void forget(UUID groupId, UUID personId) {
        invitations.listOf(groupId, personId).forEach(invitations::remove);
    }

    private Invitation mine(Actor actor, UUID id) {
        return invitations.find(id).filter(found -> actor.is(found.personId) && found.isOpen(clock.instant())).orElseThrow(NotFound::new);
    }

    private Invitation link(String token) {
        return invitations.findByHash(Sha256.hex(token)).filter(found -> found.isOpen(clock.instant())).orElseThrow(NotFound::new);
    }

    private Invitation lockOpen(UUID id) {
        return invitations.lock(id).filter(found -> found.isOpen(clock.instant())).orElseThrow(NotFound::new);
    }

    private boolean isIn(Actor actor, UUID groupId) {
        return state(actor, groupId).filter(state -> state != MembershipState.REQUESTED).isPresent();
    }

    private Optional<MembershipState> state(Actor actor, UUID groupId) {
        return memberships.findStanding(actor, groupId).map(standing -> standing.membership().state());
    }

    private static void requireNotBanned(Optional<MembershipState> state) {
        if (state.filter(MembershipState.BANNED::equals).isPresent()) {
            throw new NotFound();
        }
    }

    private InvitedView view(Actor actor, Invitation invitation, UUID id, PersonView by, String slug) {
        GroupView group = groups.getNeutral(Actor.SYSTEM, invitation.groupId);
        return new InvitedView(id, group.names(), group.purposes(), by, invitation.expiresAt, slug);
    }
}
