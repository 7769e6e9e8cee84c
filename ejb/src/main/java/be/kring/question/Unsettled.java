package be.kring.question;

import be.kring.discussion.PostHidden;
import be.kring.discussion.PostUnhidden;
import be.kring.discussion.PostWithdrawn;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.UUID;

/**
 * Notes, in the transaction of a change, that those who were asked are to be told; {@link RoutingWork#settle} tells them after it, in a transaction of its own,
 * since the streams of persons are locked in another order there. What a node leaves that dies between the two, the next run finds.
 */
@ApplicationScoped
class Unsettled {

    @Inject
    UnsettledRepository unsettled;

    @Inject
    Clock clock;

    void on(@Observes QuestionChanged event) {
        if (event.change().movesAsks()) {
            add(event.threadId());
        }
    }

    void on(@Observes PostWithdrawn event) {
        stands(event.postId(), event.threadId());
    }

    void on(@Observes PostHidden event) {
        stands(event.postId(), event.threadId());
    }

    void on(@Observes PostUnhidden event) {
        stands(event.postId(), event.threadId());
    }

    private void stands(UUID postId, UUID threadId) {
        if (postId.equals(threadId)) {
            add(threadId);
        }
    }

    private void add(UUID postId) {
        unsettled.add(Ids.next(clock), postId);
    }
}
