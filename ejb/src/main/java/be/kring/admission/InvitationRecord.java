package be.kring.admission;

import be.kring.group.MembershipChanged;
import be.kring.person.PersonSignedIn;
import be.kring.shared.DomainEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;

/**
 * Finds the invitations of whoever signs in with a verified address, and forgets those of who came in another way, or was put out. One to an address
 * stays until it expires: that it goes would tell whose address it is.
 */
@ApplicationScoped
class InvitationRecord {

    @Inject
    InvitationRepository invitations;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    void on(@Observes PersonSignedIn event) {
        if (event.verifiedEmail() != null) {
            List<Invitation> found = invitations.match(InvitationService.normal(event.verifiedEmail()), event.personId(), clock.instant());
            found.forEach(each -> events.publish(new InvitedChanged(event.personId(), each.groupId, each.invitedBy)));
        }
    }

    void on(@Observes MembershipChanged event) {
        switch (event.change()) {
            case JOINED, ACCEPTED, RULE_ADMITTED, REMOVED, BANNED -> invitations.listOf(event.groupId(), event.personId()).stream()
                    .filter(each -> each.kind == InvitationKind.PERSON).forEach(invitations::remove);
            default -> { }
        }
    }
}
