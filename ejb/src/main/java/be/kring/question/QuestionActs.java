package be.kring.question;

import be.kring.audit.AuditTrail;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the acts with a question have in common: the reply that they are about, the record, and that everybody is told. */
@ApplicationScoped
class QuestionActs {

    @Inject
    AskedRepository questions;

    @Inject
    MarkRepository marks;

    @Inject
    HiddenAnswerRepository hidden;

    @Inject
    FeedService feed;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** An answer that was accepted, if there is one, stays helpful, also one that is hidden now. */
    void keepAsHelpful(Actor actor, Asked.One one) {
        UUID id = one.question().postId;
        if (one.question().acceptedId != null) {
            marks.addHelpful(id, one.question().acceptedId, actor.personId(), clock.instant());
        }
        hidden.find(id).ifPresent(answer -> {
            marks.addHelpful(id, answer.replyId(), actor.personId(), clock.instant());
            hidden.remove(id);
        });
    }

    /** @throws NotFound unless it stands in the thread of the question */
    PostView reply(Actor actor, UUID id, UUID replyId) {
        if (replyId == null) {
            throw InvalidInput.of("replyId", "required");
        }
        PostView reply = feed.get(actor, replyId);
        if (!reply.threadId().equals(id) || reply.parentId() == null || reply.state() != PostState.VISIBLE) {
            throw new NotFound();
        }
        return reply;
    }

    /** @param about whom it concerns besides the actor; null for nobody */
    void done(Actor actor, Asked.One one, QuestionChanged.Change change, UUID about, UUID replyId) {
        questions.flush();
        boolean inPlaceOfAsker = !one.policyCase().start().own() && one.policyCase().start().group().isModerator();
        if (inPlaceOfAsker) {
            onRecord(change).ifPresent(act -> audit.record(actor, act, "post:" + one.question().postId, Map.of("group", one.post().groupId().toString())));
        }
        events.publish(new QuestionChanged(one.post().groupId(), one.question().postId, change, actor.personId(), about, replyId));
    }

    private static Optional<String> onRecord(QuestionChanged.Change change) {
        return switch (change) {
            case ACCEPTED -> Optional.of("question.accepted");
            case UNACCEPTED -> Optional.of("question.unaccepted");
            case OUTDATED -> Optional.of("question.outdated");
            case NOT_OUTDATED -> Optional.of("question.not-outdated");
            case CLOSED -> Optional.of("question.closed");
            case REOPENED -> Optional.of("question.reopened");
            default -> Optional.empty();
        };
    }
}
