package be.kring.expertise;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;

/**
 * What a colleague says about a claim.
 *
 * @param hidden whether the endorsed person hides it: only the two of them see it then
 * @param can    {@code hide} or {@code show} for the endorsed person, {@code change} for the endorser
 */
public record EndorsementView(PersonView endorser, String sentence, Instant at, boolean hidden, List<String> can) {
}
