package be.kring.person;

import java.util.UUID;

/**
 * Somebody signed in, in the transaction at hand.
 *
 * @param verifiedEmail null when the employer does not vouch for it
 */
public record PersonSignedIn(UUID personId, String verifiedEmail) {
}
