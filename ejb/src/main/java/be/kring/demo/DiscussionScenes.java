package be.kring.demo;

import be.kring.discussion.Capacity;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.NewPost;
import be.kring.discussion.PostChange;
import be.kring.discussion.PostView;
import be.kring.moderation.ReportService;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.UUID;

/** People write, answer, react, correct themselves and take something back; a moderator hides something, and something is reported. */
@ApplicationScoped
class DiscussionScenes {

    private static final int FIRST_REACTION_MINUTES = 2;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    ReportService reports;

    @Inject
    QuestionScenes questions;

    void addTo(Stage stage) {
        stage.content.threads().forEach((slug, threads) -> threads.forEach(thread -> addThread(stage, slug, thread)));
    }

    private void addThread(Stage stage, String slug, DemoContent.Post thread) {
        Map<DemoContent.Post, UUID> ids = new IdentityHashMap<>();
        stage.add(stage.when(thread.at()), () ->
                note(stage, slug, thread, ids, start(stage, slug, thread)));
        addSequel(stage, thread, ids);
        for (DemoContent.Post reply : thread.replies()) {
            DemoContent.Post answered = reply.to() == null ? thread : thread.replies().get(reply.to() - 1);
            stage.add(stage.when(reply.at()), () -> note(stage, slug, reply, ids,
                    discussion.reply(stage.actor(reply.author()), ids.get(answered), newPost(stage, reply))));
            addSequel(stage, reply, ids);
        }
        if (thread.question() != null) {
            questions.addSequel(stage, thread, ids);
        }
    }

    private PostView start(Stage stage, String slug, DemoContent.Post thread) {
        Actor author = stage.actor(thread.author());
        NewPost post = newPost(stage, thread);
        return thread.question() == null ? discussion.post(author, slug, post) : questions.ask(author, slug, thread.question(), post);
    }

    /** What happens to a post after it was written. */
    private void addSequel(Stage stage, DemoContent.Post post, Map<DemoContent.Post, UUID> ids) {
        int[] count = {0};
        post.reactions().forEach((kind, people) -> people.forEach(handle -> stage.add(stage.after(post.at(), reactionDelay(count[0]++)), () ->
                discussion.react(stage.actor(handle), ids.get(post), kind, true))));
        if (post.correction() != null) {
            stage.addFresh(stage.after(post.at(), post.correction().minutesLater()), () -> correct(stage.actor(post.author()), ids.get(post), post));
        }
        if (post.hidden() != null) {
            stage.addFresh(stage.after(post.at(), post.hidden().minutesLater()), () ->
                    discussion.hide(stage.actor(post.hidden().by()), ids.get(post), post.hidden().reason()));
        }
        post.reported().forEach(reported -> stage.addFresh(stage.after(post.at(), reported.minutesLater()), () ->
                reports.report(stage.actor(reported.by()), ids.get(post), reported.kind(), reported.explanation())));
        if (post.withdrawn() != null) {
            stage.addFresh(stage.after(post.at(), post.withdrawn().minutesLater()), () -> discussion.undo(stage.actor(post.author()), ids.get(post)));
        }
    }

    private void correct(Actor author, UUID id, DemoContent.Post post) {
        discussion.change(author, id, feed.get(author, id).version(),
                new PostChange(post.correction().body(), null, post.correction().reason()));
    }

    private static void note(Stage stage, String slug, DemoContent.Post post, Map<DemoContent.Post, UUID> ids, PostView written) {
        ids.put(post, written.id());
        stage.lastPosition.put(slug, written.seq());
    }

    private static NewPost newPost(Stage stage, DemoContent.Post post) {
        return new NewPost(post.body(), post.organisation() == null ? Capacity.PERSONAL : Capacity.ORGANISATION,
                post.organisation() == null ? null : stage.organisation(post.organisation()), post.language());
    }

    /** Soon after each other at first, then more and more slowly. */
    private static int reactionDelay(int number) {
        return FIRST_REACTION_MINUTES + number * (number + 3);
    }
}
