package be.kring.person;

import java.util.Set;
import java.util.UUID;

/**
 * An account was verified as official, in the transaction at hand: who keeps names that people chose looks for those that look like it.
 *
 * @param skeletons how its names look
 */
public record OfficialVerified(UUID personId, Set<String> skeletons) {
}
