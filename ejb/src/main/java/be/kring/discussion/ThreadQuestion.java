package be.kring.discussion;

import be.kring.expertise.TopicView;
import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What makes a thread a question, the same for all its readers.
 *
 * @param title     null while the text of the question may not be read
 * @param claimedBy who said that they will answer; null for nobody
 * @param accepted  the reply that was accepted; null for none
 * @param recheckAt until when the accepted answer is taken to hold; null for none
 * @param helpful   replies that were marked as helpful, oldest mark first
 * @param outdated  replies that do not hold any more
 */
public record ThreadQuestion(String title, QuestionState state, List<TopicView> topics, PersonView claimedBy, UUID accepted, Instant recheckAt,
                             List<UUID> helpful, List<Outdated> outdated) {

    /** One that does not hold any more. @param newer the post that has the answer of today; null when nobody named one */
    public record Outdated(UUID replyId, UUID newer) {
    }

    /** For who may not read the text. */
    ThreadQuestion withoutTitle() {
        return new ThreadQuestion(null, state, topics, claimedBy, accepted, recheckAt, helpful, outdated);
    }
}
