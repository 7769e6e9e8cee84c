package be.kring.admission;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An open invitation, as moderators see it.
 *
 * @param person null for an address or a link: whether somebody has the address is not told
 */
public record InvitationView(UUID id, InvitationKind kind, PersonView person, String email, int uses, int maxUses, PersonView by, Instant at,
                             Instant expiresAt, List<String> can) {
}
