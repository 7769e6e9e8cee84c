package be.kring.thanks;

import be.kring.expertise.TopicView;
import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Thanks as one of the two sees them.
 *
 * @param threadId null when the post may not be read any more, as is the excerpt
 * @param line     what the giver added; empty for nothing
 * @param topics   of the question that the post answers: with these they may be shown; none for any other post
 * @param agreed   the reader agrees that they are shown
 * @param other    the other one does
 * @param can      {@code agree}, {@code disagree}, {@code say} (the giver), {@code remove}
 */
public record ThanksView(UUID id, UUID postId, UUID threadId, String excerpt, PersonView giver, PersonView receiver, String line, Instant at, List<TopicView> topics,
                         boolean agreed, boolean other, List<String> can) {
}
