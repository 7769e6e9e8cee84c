package be.kring.discussion;

import be.kring.shared.Language;
import be.kring.watch.Match;

import java.util.List;
import java.util.UUID;

/**
 * Somebody wrote what has to be approved first. It is no event of a stream: whoever reviews tells those whom it concerns.
 *
 * @param matches the watched expressions that found something in it
 */
public record PostHeld(UUID id, UUID groupId, UUID authorId, Language language, String html, List<Match> matches) {
}
