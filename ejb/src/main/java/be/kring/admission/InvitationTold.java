package be.kring.admission;

import be.kring.group.MembershipService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Says that invitations changed: to the moderators of the group, and to those who are invited. */
@ApplicationScoped
class InvitationTold {

    @Inject
    MembershipService memberships;

    @Inject
    DomainEvents events;

    /** @param by who invites them; null when their invitations ended */
    void tell(UUID groupId, Collection<UUID> invited, UUID by) {
        List<DomainEvent> told = new ArrayList<>();
        memberships.listModerators(Actor.SYSTEM, groupId).forEach(moderator -> told.add(new InvitationChanged(moderator, groupId)));
        invited.forEach(person -> told.add(new InvitedChanged(person, groupId, by)));
        events.publishAll(told);
    }
}
