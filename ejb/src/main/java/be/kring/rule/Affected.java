package be.kring.rule;

import java.time.Instant;
import java.util.UUID;

/**
 * A member about whom the rules have something to say.
 *
 * @param now    what they say today; null when nothing
 * @param next   what they will say when the next year begins; null when nothing, or nothing is known
 * @param endsAt from when the member will be an alumnus, as they were told; null for who was told nothing
 */
record Affected(UUID personId, Leaving now, Leaving next, Instant endsAt) {
}
