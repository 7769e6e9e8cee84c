package be.kring.question;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.discussion.ThreadState;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes items of lists of questions. */
@ApplicationScoped
class QuestionItems {

    @Inject
    FeedService feed;

    @Inject
    GroupService groups;

    /** These questions, in this order, as far as the actor may read them. */
    List<QuestionItem> list(Actor actor, List<UUID> ids) {
        Map<UUID, PostView> posts = feed.mapReadable(actor, ids);
        Map<UUID, ThreadState> states = feed.mapThreadStates(actor, ids);
        Map<UUID, GroupRef> refs = groups.mapRefs(actor, posts.values().stream().map(PostView::groupId).collect(Collectors.toSet()));
        return ids.stream().map(posts::get).filter(post -> post != null && post.question() != null).map(post -> new QuestionItem(post.id(),
                refs.get(post.groupId()), post.author(), post.language(), post.createdAt(), states.get(post.id()).replyCount(), post.question())).toList();
    }
}
