package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.PostView;
import be.kring.discussion.ReportedPost;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/** Finds questions for whoever reads them, with what decides about what they may do. */
@ApplicationScoped
class Asked {

    @Inject
    PostReviewService posts;

    @Inject
    FeedService feed;

    @Inject
    AskedRepository questions;

    @Inject
    RouteRepository routes;

    @Inject
    AnswerKeepers keepers;

    /** A question with the post that asks it. @param post with what the actor may do with it */
    record One(AskedQuestion question, ReportedPost post, QuestionPolicy.Case policyCase) {
    }

    /** Keeps all else that concerns it, replies too, waiting until the transaction ends. @throws NotFound when it may not be read, or is none */
    One lock(Actor actor, UUID id) {
        ReportedPost post = posts.lockReadable(actor, id);
        return one(actor, questions.lock(id).orElseThrow(NotFound::new), post);
    }

    /** @throws NotFound when it may not be read, or is none */
    One get(Actor actor, UUID id) {
        AskedQuestion question = questions.find(id).orElseThrow(NotFound::new);
        return one(actor, question, posts.findReadable(actor, id).orElseThrow(NotFound::new));
    }

    /** As it is now, for who reads it. */
    QuestionView view(Actor actor, UUID id) {
        One one = get(actor, id);
        PostView post = feed.get(actor, id);
        UUID accepted = one.question().acceptedId;
        PostView answer = accepted == null ? null : feed.mapReadable(actor, List.of(accepted)).get(accepted);
        return new QuestionView(id, post.question(), answer, one.question().isRecheckDue(), route(one), one.question().version, QuestionPolicy.can(one.policyCase()));
    }

    private RouteView route(One one) {
        UUID id = one.question().postId;
        return !QuestionPolicy.canFollow(one.policyCase()) ? null : routes.find(id).map(route -> new RouteView(routes.stages(id),
                routes.listUnanswered(id).size(), route.stage(), route.nobodyAt() == null ? route.nextAt() : null, route.isAgain(), route.nobodyAt() != null)).orElse(null);
    }

    private One one(Actor actor, AskedQuestion question, ReportedPost post) {
        boolean answers = question.acceptedId != null && answersFor(actor, question, post.groupId());
        return new One(question, post, new QuestionPolicy.Case(post.policyCase(), question.state, actor.personId().equals(question.claimedBy), answers, question.isRecheckDue()));
    }

    /** Who wrote the accepted answer, or inherited it; that is looked up when it matters. */
    private boolean answersFor(Actor actor, AskedQuestion question, UUID groupId) {
        return feed.listAuthors(actor, List.of(question.acceptedId)).stream().anyMatch(author -> actor.is(author)
                || question.isRecheckDue() && keepers.list(groupId, question.postId, author).contains(actor.personId()));
    }
}
