package be.kring.demo;

import be.kring.discussion.NewPost;
import be.kring.discussion.PostView;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.MarkingService;
import be.kring.question.NewQuestion;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People ask, take a question, accept an answer, and say what helped and what does not hold any more. */
@ApplicationScoped
class QuestionScenes {

    private static final int MINUTES_LATER = 35;

    @Inject
    TopicService vocabulary;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    MarkingService marking;

    PostView ask(Actor actor, String slug, DemoContent.Question question, NewPost post) {
        List<UUID> topics = question.topics().stream().flatMap(topic -> vocabulary.find(actor, topic).stream()).map(TopicView::id).toList();
        return asking.ask(actor, slug, new NewQuestion(question.title(), post.body(), topics, post.capacity(), post.organisationId(), post.language(), false));
    }

    /** What becomes of the question, a while after its last reply. */
    void addSequel(Stage stage, DemoContent.Post thread, Map<DemoContent.Post, UUID> ids) {
        DemoContent.Question question = thread.question();
        if (question.claimed() != null) {
            stage.addFresh(stage.after(thread.at(), question.claimed().minutesLater()), () -> answering.claim(stage.actor(question.claimed().by()), ids.get(thread)));
        }
        if (!thread.replies().isEmpty()) {
            stage.addFresh(stage.after(thread.replies().get(thread.replies().size() - 1).at(), MINUTES_LATER), () ->
                    judge(stage, stage.actor(thread.author()), thread, ids));
        }
    }

    private void judge(Stage stage, Actor asker, DemoContent.Post thread, Map<DemoContent.Post, UUID> ids) {
        DemoContent.Question question = thread.question();
        UUID id = ids.get(thread);
        question.helpful().forEach(number -> marking.markHelpful(asker, id, reply(thread, ids, number), true));
        if (question.accepted() != null) {
            answering.accept(asker, id, reply(thread, ids, question.accepted()));
        }
        if (question.outdated() != null) {
            marking.markOutdated(asker, id, reply(thread, ids, question.outdated().reply()), reply(thread, ids, question.outdated().newer()));
        }
        if (question.closed() != null) {
            answering.close(stage.actor(question.closed()), id);
        }
        if (question.reopened()) {
            answering.reopen(asker, id);
        }
    }

    private static UUID reply(DemoContent.Post thread, Map<DemoContent.Post, UUID> ids, int number) {
        return ids.get(thread.replies().get(number - 1));
    }
}
