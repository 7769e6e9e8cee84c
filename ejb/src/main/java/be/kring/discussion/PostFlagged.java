package be.kring.discussion;

import be.kring.watch.Match;

import java.util.List;
import java.util.UUID;

/** Watched expressions found something in a post that stands: moderators are to look at it. It is no event of a stream, as {@link PostHeld}. */
public record PostFlagged(UUID postId, List<Match> matches) {
}
