package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.QuestionState;
import be.kring.discussion.ReportedPost;
import be.kring.group.MembershipService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The transactions of {@link RecheckRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecheckWork {

    private static final int AT_ONCE = 200;

    @Inject
    PostReviewService posts;

    @Inject
    FeedService feed;

    @Inject
    AskedRepository questions;

    @Inject
    MembershipService memberships;

    @Inject
    AnswerKeepers keepers;

    @Inject
    LeftRepository left;

    @Inject
    DomainEvents events;

    @Inject
    Event<RecheckAsked> asks;

    @Inject
    Clock clock;

    /** Questions whose accepted answer was taken to hold until now, and of which nobody was asked yet. */
    public List<UUID> listDue(Actor actor) {
        return questions.listRecheckDue(clock.instant(), AT_ONCE);
    }

    /** Questions of whose accepted answer the author was asked, said nothing, and left. */
    public List<UUID> listForsaken(Actor actor) {
        return left.listForsaken(today(), AT_ONCE);
    }

    /** Asks once, whoever else is at it: who wrote the answer; when that person is gone their heirs, or the moderators. */
    public void ask(Actor actor, UUID id) {
        ask(actor, id, question -> !question.isRecheckDue() && !question.recheckAt.isAfter(clock.instant()));
    }

    /** Asks those who come after the author, once. */
    public void askHeirs(Actor actor, UUID id) {
        ask(actor, id, question -> left.isForsaken(id, today()));
    }

    private void ask(Actor actor, UUID id, Predicate<AskedQuestion> due) {
        ReportedPost post = posts.get(actor, id);
        questions.lock(id).filter(question -> question.state == QuestionState.ACCEPTED && due.test(question)).ifPresent(question -> {
            question.recheckAskedAt = clock.instant();
            questions.flush();
            events.publish(new QuestionChanged(post.groupId(), id, QuestionChanged.Change.RECHECK_ASKED, actor.personId(), null, question.acceptedId));
            UUID author = feed.listAuthors(actor, List.of(question.acceptedId)).iterator().next();
            List<UUID> asked = keepers.list(post.groupId(), id, author);
            asks.fire(new RecheckAsked(post.groupId(), id, question.acceptedId, asked.isEmpty() ? memberships.listModerators(actor, post.groupId()) : asked));
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AskSettings.BRUSSELS);
    }
}
