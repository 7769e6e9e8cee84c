package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Says of replies that they helped, or do not hold any more. It throws what {@link AnsweringService} does, and repeating it changes nothing. */
@Stateless
public class MarkingService {

    @Inject
    Asked asked;

    @Inject
    QuestionActs acts;

    @Inject
    MarkRepository marks;

    @Inject
    FeedService feed;

    @Inject
    Clock clock;

    public QuestionView markHelpful(Actor actor, UUID id, UUID replyId, boolean helpful) {
        Asked.One one = asked.lock(actor, id);
        QuestionPolicy.requireMarkHelpful(one.policyCase());
        PostView reply = acts.reply(actor, id, replyId);
        boolean changed = helpful ? marks.addHelpful(id, replyId, actor.personId(), clock.instant()) : marks.removeHelpful(id, replyId);
        if (changed) {
            acts.done(actor, one, helpful ? QuestionChanged.Change.HELPFUL : QuestionChanged.Change.NOT_HELPFUL, reply.author().id(), replyId);
        }
        return asked.view(actor, id);
    }

    /** Says that an answer does not hold any more. @param newerId a post of the same group that has the answer of today; null for none */
    public QuestionView markOutdated(Actor actor, UUID id, UUID replyId, UUID newerId) {
        Asked.One one = asked.lock(actor, id);
        PostView reply = outdatable(actor, one, replyId);
        if (newerId != null && (newerId.equals(replyId) || !isIn(actor, one.post().groupId(), newerId))) {
            throw InvalidInput.of("newer", "not-in-group");
        }
        if (marks.addOutdated(id, replyId, newerId, actor.personId(), clock.instant())) {
            acts.done(actor, one, QuestionChanged.Change.OUTDATED, reply.author().id(), replyId);
        }
        return asked.view(actor, id);
    }

    public QuestionView unmarkOutdated(Actor actor, UUID id, UUID replyId) {
        Asked.One one = asked.lock(actor, id);
        PostView reply = outdatable(actor, one, replyId);
        if (marks.removeOutdated(id, replyId)) {
            acts.done(actor, one, QuestionChanged.Change.NOT_OUTDATED, reply.author().id(), replyId);
        }
        return asked.view(actor, id);
    }

    private PostView outdatable(Actor actor, Asked.One one, UUID replyId) {
        PostView reply = acts.reply(actor, one.question().postId, replyId);
        QuestionPolicy.requireMarkOutdated(one.policyCase(), actor.is(reply.author().id()));
        return reply;
    }

    private boolean isIn(Actor actor, UUID groupId, UUID postId) {
        PostView post = feed.mapReadable(actor, List.of(postId)).get(postId);
        return post != null && post.groupId().equals(groupId);
    }
}
