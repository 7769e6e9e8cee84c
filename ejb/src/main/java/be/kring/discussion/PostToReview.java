package be.kring.discussion;

import be.kring.watch.Match;

import java.util.List;
import java.util.UUID;

/**
 * A post that stands was changed in a way that has to be approved first: somebody has to look again. It is no event of a stream, as {@link PostHeld}.
 *
 * @param matches the watched expressions that found something in what is new
 */
public record PostToReview(UUID postId, List<Match> matches) {
}
