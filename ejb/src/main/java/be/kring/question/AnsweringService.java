package be.kring.question;

import be.kring.discussion.PostView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.UUID;

/**
 * Brings a question to its answer. Repeating an act that is done changes nothing; what moderators do in the place of the asker is on record. All of it
 * throws {@link NotFound} for what may not be read, {@link Forbidden} for who may not, and {@link Conflict} {@code question-moved-on} for what
 * cannot be done with the question as it is.
 */
@Stateless
public class AnsweringService {

    @Inject
    Asked asked;

    @Inject
    MarkRepository marks;

    @Inject
    QuestionActs acts;

    @Inject
    RouteRepository routes;

    @Inject
    Clock clock;

    /** "I take it". Of two who say so at once the second is refused. */
    public QuestionView claim(Actor actor, UUID id) {
        Asked.One one = asked.lock(actor, id);
        if (!one.policyCase().claimed()) {
            QuestionPolicy.requireClaim(one.policyCase());
            one.question().claim(actor.personId(), clock.instant());
            acts.done(actor, one, QuestionChanged.Change.CLAIMED, one.post().authorId(), null);
        }
        return asked.view(actor, id);
    }

    /** What is taken from who forgot it goes round afresh. */
    public QuestionView release(Actor actor, UUID id) {
        Asked.One one = asked.lock(actor, id);
        QuestionPolicy.requireRelease(one.policyCase());
        UUID before = one.question().claimedBy;
        one.question().become(QuestionAct.RELEASE, clock.instant());
        if (!one.policyCase().claimed()) {
            routes.restart(id, clock.instant());
        }
        acts.done(actor, one, QuestionChanged.Change.RELEASED, before, null);
        return asked.view(actor, id);
    }

    /** Puts one answer above the others; one that was accepted before stays helpful. */
    public QuestionView accept(Actor actor, UUID id, UUID replyId) {
        Asked.One one = asked.lock(actor, id);
        QuestionPolicy.requireAccept(one.policyCase());
        PostView reply = acts.reply(actor, id, replyId);
        if (!replyId.equals(one.question().acceptedId)) {
            acts.keepAsHelpful(actor, one);
            marks.removeOutdated(id, replyId);
            one.question().accept(replyId, clock.instant());
            acts.done(actor, one, QuestionChanged.Change.ACCEPTED, reply.author().id(), replyId);
        }
        return asked.view(actor, id);
    }

    public QuestionView unaccept(Actor actor, UUID id) {
        Asked.One one = asked.lock(actor, id);
        QuestionPolicy.requireUnaccept(one.policyCase());
        UUID before = one.question().acceptedId;
        one.question().leaveAccepted();
        one.question().become(QuestionAct.UNACCEPT, clock.instant());
        acts.done(actor, one, QuestionChanged.Change.UNACCEPTED, null, before);
        return asked.view(actor, id);
    }

    /** Nobody is asked any more; who replies all the same may. */
    public QuestionView close(Actor actor, UUID id) {
        Asked.One one = asked.lock(actor, id);
        QuestionPolicy.requireClose(one.policyCase());
        one.question().become(QuestionAct.CLOSE, clock.instant());
        acts.done(actor, one, QuestionChanged.Change.CLOSED, one.post().authorId(), null);
        return asked.view(actor, id);
    }

    /** It waits for an answer again; one that was accepted stays helpful. */
    public QuestionView reopen(Actor actor, UUID id) {
        Asked.One one = asked.lock(actor, id);
        QuestionPolicy.requireReopen(one.policyCase());
        acts.keepAsHelpful(actor, one);
        one.question().leaveAccepted();
        one.question().become(QuestionAct.REOPEN, clock.instant());
        routes.restart(id, clock.instant());
        acts.done(actor, one, QuestionChanged.Change.REOPENED, one.post().authorId(), null);
        return asked.view(actor, id);
    }

    /** Whether the accepted answer still holds, once that is asked: then it does for another year, or else it is outdated and the question open again. */
    public QuestionView recheck(Actor actor, UUID id, Boolean holds) {
        Asked.One one = asked.lock(actor, id);
        QuestionPolicy.requireRecheck(one.policyCase());
        if (holds == null) {
            throw InvalidInput.of("holds", "required");
        }
        UUID replyId = one.question().acceptedId;
        if (holds) {
            one.question().holds(clock.instant());
        } else {
            marks.addOutdated(id, replyId, null, actor.personId(), clock.instant());
            one.question().leaveAccepted();
            one.question().become(QuestionAct.REOPEN, clock.instant());
            routes.restart(id, clock.instant());
        }
        acts.done(actor, one, holds ? QuestionChanged.Change.RECHECKED : QuestionChanged.Change.REOPENED, one.post().authorId(), replyId);
        return asked.view(actor, id);
    }
}
