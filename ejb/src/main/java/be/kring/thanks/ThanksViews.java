package be.kring.thanks;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Thanks with names, for one of the two: so many statements, however many thanks. */
@ApplicationScoped
class ThanksViews {

    @Inject
    ThanksRepository repository;

    @Inject
    FeedService feed;

    @Inject
    TopicService vocabulary;

    @Inject
    PersonDirectory people;

    List<ThanksView> of(Actor actor, List<Thanks> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> postIds = rows.stream().map(Thanks::postId).collect(Collectors.toSet());
        Map<UUID, PostView> posts = feed.mapReadable(actor, postIds);
        Map<UUID, List<UUID>> about = repository.topics(postIds);
        Map<UUID, TopicView> names = about.isEmpty() ? Map.of() : vocabulary.map(actor, about.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<UUID, PersonView> views = people.mapViews(actor, rows.stream().flatMap(row -> Stream.of(row.giverId(), row.receiverId())).collect(Collectors.toSet()));
        return rows.stream().map(row -> view(actor, row, posts.get(row.postId()), about.getOrDefault(row.postId(), List.of()).stream().map(names::get).toList(), views)).toList();
    }

    /** What the topics are is not told to who may not read the post any more. */
    private ThanksView view(Actor actor, Thanks row, PostView post, List<TopicView> topics, Map<UUID, PersonView> views) {
        boolean giver = actor.is(row.giverId());
        List<TopicView> told = post == null ? List.of() : topics;
        return new ThanksView(row.id(), row.postId(), post == null ? null : post.threadId(), post == null ? null : feed.excerpt(actor, post), views.get(row.giverId()),
                views.get(row.receiverId()), row.line(), row.at(), told, ThanksPolicy.agrees(actor, row), giver ? row.receiverAgrees() : row.giverAgrees(),
                ThanksPolicy.can(actor, row, !told.isEmpty(), post != null));
    }
}
