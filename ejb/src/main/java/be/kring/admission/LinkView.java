package be.kring.admission;

/**
 * A link that was just made.
 *
 * @param token what stands in it; nobody sees it a second time
 */
public record LinkView(InvitationView invitation, String token) {
}
