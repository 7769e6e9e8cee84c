package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostHidden;
import be.kring.discussion.PostUnhidden;
import be.kring.discussion.PostWithdrawn;
import be.kring.discussion.QuestionReplied;
import be.kring.discussion.QuestionState;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Follows what becomes of the replies to questions. What was said of one lasts as long as it does: taken back, it takes that along; hidden, it answers nothing
 * and nobody sees what was said of it, until it is read again.
 */
@ApplicationScoped
class AnswerFacts {

    @Inject
    AskedRepository questions;

    @Inject
    MarkRepository marks;

    @Inject
    HiddenAnswerRepository hidden;

    @Inject
    FeedService feed;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Only what somebody else says answers a question; in a thread that waited for that the state says so at once. */
    void on(@Observes QuestionReplied reply) {
        UUID asker = asker(reply.threadId());
        if (!asker.equals(reply.authorId())) {
            questions.lock(reply.threadId()).filter(question -> QuestionAct.ANSWER.isPossible(question.state)).ifPresent(question -> {
                question.become(QuestionAct.ANSWER, clock.instant());
                tell(reply.groupId(), question, QuestionChanged.Change.ANSWERED, reply.authorId(), asker, reply.postId());
            });
        }
    }

    void on(@Observes PostWithdrawn event) {
        if (!event.postId().equals(event.threadId())) {
            questions.lock(event.threadId()).ifPresent(question -> {
                boolean marked = marks.removeHelpful(question.postId, event.postId()) | marks.removeOutdated(question.postId, event.postId());
                gone(event.groupId(), question, event.postId(), event.authorId(), marked);
            });
        }
    }

    void on(@Observes PostHidden event) {
        if (!event.postId().equals(event.threadId())) {
            questions.lock(event.threadId()).ifPresent(question -> {
                if (event.postId().equals(question.acceptedId)) {
                    hidden.keep(question);
                }
                gone(event.groupId(), question, event.postId(), event.by(), marks.isMarked(question.postId, event.postId()));
            });
        }
    }

    /** Accepted again, unless the question got another answer meanwhile, or waits for one: then it is helpful, see {@link QuestionActs#keepAsHelpful}. */
    void on(@Observes PostUnhidden event) {
        if (!event.postId().equals(event.threadId())) {
            questions.lock(event.threadId()).ifPresent(question -> {
                UUID asker = asker(event.threadId());
                Optional<HiddenAnswerRepository.Hidden> accepted = hidden.find(question.postId).filter(answer -> answer.replyId().equals(event.postId()));
                boolean answers = accepted.isEmpty() && !asker.equals(event.authorId()) && QuestionAct.SHOW.isPossible(question.state);
                accepted.ifPresent(answer -> {
                    question.acceptAgain(answer, clock.instant());
                    hidden.remove(question.postId);
                });
                if (answers) {
                    question.become(QuestionAct.SHOW, clock.instant());
                }
                if (answers || accepted.isPresent() || marks.isMarked(question.postId, event.postId())) {
                    tell(event.groupId(), question, QuestionChanged.Change.ANSWERED, event.authorId(), asker, event.postId());
                }
            });
        }
    }

    /** A question that nobody else answered is open again. @param marked whether anything was said of the reply but that it is accepted */
    private void gone(UUID groupId, AskedQuestion question, UUID postId, UUID by, boolean marked) {
        boolean changed = marked;
        if (postId.equals(question.acceptedId)) {
            question.leaveAccepted();
            if (question.state == QuestionState.ACCEPTED) {
                question.become(QuestionAct.UNACCEPT, clock.instant());
            }
            changed = true;
        }
        UUID asker = asker(question.postId);
        if (question.state == QuestionState.ANSWERED && !questions.isAnswered(question.postId, asker)) {
            question.become(QuestionAct.UNANSWER, clock.instant());
            changed = true;
        }
        if (changed) {
            tell(groupId, question, QuestionChanged.Change.UNANSWERED, by, asker, postId);
        }
    }

    private UUID asker(UUID threadId) {
        return feed.listAuthors(Actor.SYSTEM, List.of(threadId)).iterator().next();
    }

    private void tell(UUID groupId, AskedQuestion question, QuestionChanged.Change change, UUID by, UUID asker, UUID replyId) {
        questions.flush();
        events.publish(new QuestionChanged(groupId, question.postId, change, by, asker, replyId));
    }
}
