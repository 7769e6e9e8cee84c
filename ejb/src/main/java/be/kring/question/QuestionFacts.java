package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.HeldPosted;
import be.kring.discussion.PostCorrected;
import be.kring.discussion.PostEdited;
import be.kring.discussion.PostHidden;
import be.kring.discussion.PostUnhidden;
import be.kring.discussion.PostView;
import be.kring.discussion.PostWithdrawn;
import be.kring.discussion.QuestionReplied;
import be.kring.discussion.QuestionState;
import be.kring.discussion.QuestionsWanted;
import be.kring.discussion.ThreadQuestion;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells discussions what makes their threads questions, and follows what happens in them. */
@ApplicationScoped
class QuestionFacts {

    @Inject
    AskedRepository questions;

    @Inject
    MarkRepository marks;

    @Inject
    RouteRepository routes;

    @Inject
    Event<RoutingRun.Due> due;

    @Inject
    TopicService vocabulary;

    @Inject
    PersonDirectory people;

    @Inject
    FeedService feed;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    void answer(@Observes QuestionsWanted wanted) {
        List<AskedQuestion> asked = questions.list(wanted.ids());
        List<UUID> ids = asked.stream().map(each -> each.postId).toList();
        if (asked.size() < wanted.ids().size()) {
            questions.listHeld(wanted.ids()).forEach(row -> wanted.answer((UUID) row[0],
                    new ThreadQuestion((String) row[1], QuestionState.OPEN, List.of(), null, null, null, List.of(), List.of())));
        }
        if (!asked.isEmpty()) {
            Map<UUID, List<TopicView>> topics = topics(ids);
            Map<UUID, List<UUID>> helpful = marks.helpful(ids);
            Map<UUID, List<ThreadQuestion.Outdated>> outdated = marks.outdated(ids);
            Set<UUID> claimers = asked.stream().map(each -> each.claimedBy).filter(Objects::nonNull).collect(Collectors.toSet());
            Map<UUID, PersonView> claimed = claimers.isEmpty() ? Map.of() : people.mapViews(Actor.SYSTEM, claimers);
            asked.forEach(each -> wanted.answer(each.postId, new ThreadQuestion(each.title, each.state, topics.getOrDefault(each.postId, List.of()),
                    each.claimedBy == null ? null : claimed.get(each.claimedBy), each.acceptedId, each.recheckAt,
                    helpful.getOrDefault(each.postId, List.of()), outdated.getOrDefault(each.postId, List.of()))));
        }
    }

    /** By their names of today; two that were merged are one. */
    private Map<UUID, List<TopicView>> topics(List<UUID> ids) {
        Map<UUID, List<UUID>> about = marks.topics(ids);
        Map<UUID, TopicView> names = vocabulary.map(Actor.SYSTEM, about.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return about.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().map(names::get).distinct()
                .sorted(Comparator.comparing(TopicView::slug)).toList()));
    }

    /** Only what somebody else says answers a question; in a thread that waited for that the state says so at once. */
    void on(@Observes QuestionReplied reply) {
        answered(reply.groupId(), reply.threadId(), reply.postId(), reply.authorId());
    }

    void on(@Observes PostUnhidden event) {
        if (!event.postId().equals(event.threadId())) {
            answered(event.groupId(), event.threadId(), event.postId(), event.authorId());
        }
    }

    private void answered(UUID groupId, UUID threadId, UUID postId, UUID authorId) {
        UUID asker = feed.listAuthors(Actor.SYSTEM, List.of(threadId)).iterator().next();
        if (!asker.equals(authorId)) {
            questions.lock(threadId).filter(question -> QuestionAct.ANSWER.isPossible(question.state)).ifPresent(question -> {
                question.become(QuestionAct.ANSWER, clock.instant());
                questions.flush();
                events.publish(new QuestionChanged(groupId, threadId, QuestionChanged.Change.ANSWERED, authorId, asker, postId));
            });
        }
    }

    /** A reply that was taken back leaves no mark, and a question that nobody else answered is open again. */
    void on(@Observes PostWithdrawn event) {
        gone(event.groupId(), event.threadId(), event.postId(), event.authorId());
    }

    /** What nobody reads answers nothing. */
    void on(@Observes PostHidden event) {
        gone(event.groupId(), event.threadId(), event.postId(), event.by());
    }

    private void gone(UUID groupId, UUID threadId, UUID postId, UUID by) {
        if (postId.equals(threadId)) {
            return;
        }
        questions.lock(threadId).ifPresent(question -> {
            boolean changed = marks.removeHelpful(question.postId, postId) | marks.removeOutdated(question.postId, postId);
            if (postId.equals(question.acceptedId)) {
                question.leaveAccepted();
                if (question.state == QuestionState.ACCEPTED) {
                    question.become(QuestionAct.UNACCEPT, clock.instant());
                }
                changed = true;
            }
            UUID asker = feed.listAuthors(Actor.SYSTEM, List.of(threadId)).iterator().next();
            if (question.state == QuestionState.ANSWERED && !questions.isAnswered(question.postId, asker)) {
                question.become(QuestionAct.UNANSWER, clock.instant());
                changed = true;
            }
            questions.flush();
            if (changed) {
                events.publish(new QuestionChanged(groupId, threadId, QuestionChanged.Change.UNANSWERED, by, asker, postId));
            }
        });
    }

    void on(@Observes PostEdited event) {
        wordsChanged(event.postId());
    }

    void on(@Observes PostCorrected event) {
        wordsChanged(event.postId());
    }

    void on(@Observes HeldPosted event) {
        questions.findHeld(event.heldId()).ifPresent(held -> {
            PostView post = feed.mapNeutral(Actor.SYSTEM, List.of(event.postId())).get(event.postId());
            questions.add(event.postId(), held.title(), post.body(), held.topics(), clock.instant());
            if (held.route()) {
                routes.start(event.postId(), clock.instant());
                due.fire(new RoutingRun.Due(event.postId()));
            }
        });
    }

    private void wordsChanged(UUID postId) {
        questions.find(postId).ifPresent(question -> {
            PostView post = feed.mapNeutral(Actor.SYSTEM, List.of(postId)).get(postId);
            questions.setWords(postId, question.title, post.body() == null ? "" : post.body());
        });
    }
}
