package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.HeldPosted;
import be.kring.discussion.PostCorrected;
import be.kring.discussion.PostEdited;
import be.kring.discussion.PostView;
import be.kring.discussion.QuestionState;
import be.kring.discussion.QuestionsWanted;
import be.kring.discussion.ThreadQuestion;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
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

/** Tells discussions what makes their threads questions, and follows their words; their answers {@link AnswerFacts} follows. */
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
