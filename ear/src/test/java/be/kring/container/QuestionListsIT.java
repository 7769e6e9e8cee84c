package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.HeldService;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.discussion.ScreeningService;
import be.kring.discussion.ScreeningView;
import be.kring.group.GroupDeletions;
import be.kring.group.GroupEndService;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.moderation.Decision;
import be.kring.moderation.Judgement;
import be.kring.moderation.ReviewService;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.MarkingService;
import be.kring.question.OwnFilter;
import be.kring.question.QuestionFilter;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.watch.WatchAction;
import be.kring.watch.WatchService;
import be.kring.watch.WatchedInput;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Who finds which questions, and what becomes of those that wait for approval or whose group is deleted. */
@ExtendWith(ArquillianExtension.class)
class QuestionListsIT {

    private static final PageRequest FIRST = PageRequest.first(100);

    @Inject
    World world;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    MarkingService marking;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    HeldService held;

    @Inject
    ScreeningService screening;

    @Inject
    WatchService watched;

    @Inject
    ReviewService reviews;

    @Inject
    MembershipService memberships;

    @Inject
    GroupEndService ends;

    @Inject
    GroupDeletions deletions;

    @Inject
    QuestionScene scene;

    @Test
    void a_question_that_waits_for_approval_becomes_one_with_its_title_and_a_watched_word_in_the_title_is_found() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        watched.add(owner, slug, new WatchedInput("verboden", WatchAction.HOLD, null));
        PostView waiting = scene.ask(member, slug, "Is dit verboden?");
        assertEquals(PostState.HELD, waiting.state());
        assertEquals(0, asking.list(owner, slug, QuestionFilter.ALL, null, FIRST).items().size());
        var about = reviews.listWaiting(owner, slug, FIRST).items().get(0);
        assertEquals("Is dit verboden?", about.post().title());
        reviews.decide(owner, about.id(), Judgement.of(Decision.APPROVE, null, null));
        Eventually.eventually(() -> assertEquals(1, asking.list(owner, slug, QuestionFilter.WAITING, null, FIRST).items().size()));
        assertEquals("Is dit verboden?", asking.list(owner, slug, QuestionFilter.ALL, null, FIRST).items().get(0).question().title());
        screening.change(owner, slug, new ScreeningView(true, null, null));
        held.withdraw(member, scene.ask(member, slug, "Toch niet").id());
        assertEquals(1, asking.list(owner, slug, QuestionFilter.ALL, null, FIRST).items().size());
    }

    @Test
    void nobody_finds_questions_of_groups_that_they_may_not_read_nor_what_was_hidden() {
        Actor owner = world.person();
        String word = World.letters();
        for (Visibility visibility : List.of(Visibility.CLOSED, Visibility.HIDDEN)) {
            String slug = world.group(owner, visibility, JoinPolicy.INVITATION);
            Actor member = world.member(owner, slug, Role.MEMBER);
            Actor stranger = world.person();
            UUID id = scene.ask(owner, slug, "Geheim " + word + visibility).id();
            assertEquals(1, scene.similar(member, word + visibility).size());
            assertEquals(List.of(), scene.similar(stranger, word + visibility));
            assertThrows(NotFound.class, () -> asking.get(stranger, id));
            assertThrows(NotFound.class, () -> answering.claim(stranger, id));
            RuntimeException refusal = assertThrows(RuntimeException.class, () -> asking.list(stranger, slug, QuestionFilter.ALL, null, FIRST));
            assertEquals(visibility == Visibility.HIDDEN ? NotFound.class : Forbidden.class, refusal.getClass());
            answering.claim(member, id);
            assertEquals(1, asking.listOwn(member, OwnFilter.CLAIMED, FIRST).items().size());
            memberships.leave(member, slug);
            assertEquals(0, asking.listOwn(member, OwnFilter.CLAIMED, FIRST).items().size());
            assertEquals(List.of(), scene.similar(member, word + visibility), "not after leaving either");
        }
        String open = world.openGroup(owner);
        UUID id = scene.ask(owner, open, "Zichtbaar " + word + "open").id();
        Actor reader = world.person();
        assertEquals(1, scene.similar(reader, word + "open").size());
        discussion.hide(owner, id, "Niet hier");
        assertEquals(List.of(), scene.similar(reader, word + "open"));
        assertNull(feed.get(reader, id).question().title(), "the title goes with the text");
        assertEquals(List.of(), asking.list(reader, open, QuestionFilter.ALL, null, FIRST).items());
    }

    @Test
    void the_list_filters_and_pages_and_agrees_with_what_is_found_one_by_one() {
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor expert = world.member(asker, slug, Role.MEMBER);
        List<UUID> ids = new java.util.ArrayList<>();
        for (int number = 0; number < 5; number++) {
            ids.add(0, scene.ask(asker, slug, "Vraag " + number).id());
        }
        world.reply(expert, ids.get(0), "Antwoord");
        answering.accept(asker, ids.get(1), world.reply(expert, ids.get(1), "Antwoord").id());
        answering.claim(expert, ids.get(2));
        answering.close(asker, ids.get(3));
        assertEquals(ids, QuestionScene.ids(asking.list(expert, slug, QuestionFilter.ALL, null, FIRST).items()));
        assertEquals(ids.subList(0, 1), QuestionScene.ids(asking.list(expert, slug, QuestionFilter.ANSWERED, null, FIRST).items()));
        assertEquals(ids.subList(1, 2), QuestionScene.ids(asking.list(expert, slug, QuestionFilter.ACCEPTED, null, FIRST).items()));
        assertEquals(List.of(ids.get(2), ids.get(4)), QuestionScene.ids(asking.list(expert, slug, QuestionFilter.WAITING, null, FIRST).items()));
        assertEquals(ids.subList(3, 4), QuestionScene.ids(asking.list(expert, slug, QuestionFilter.CLOSED, null, FIRST).items()));
        var page = asking.list(expert, slug, QuestionFilter.ALL, null, PageRequest.first(2));
        assertEquals(ids.subList(0, 2), QuestionScene.ids(page.items()));
        assertEquals(ids.subList(2, 4), QuestionScene.ids(asking.list(expert, slug, QuestionFilter.ALL, null, new PageRequest(2, page.next())).items()));
        assertEquals(ids, QuestionScene.ids(asking.listOwn(asker, OwnFilter.ASKED, FIRST).items()));
        assertEquals(ids.subList(2, 3), QuestionScene.ids(asking.listOwn(expert, OwnFilter.CLAIMED, FIRST).items()));
    }

    @Test
    void a_group_that_is_deleted_takes_its_questions_along() {
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor expert = world.member(asker, slug, Role.MEMBER);
        UUID id = scene.ask(asker, slug, "Blijft dit?").id();
        UUID first = world.reply(expert, id, "Nee").id();
        UUID second = world.reply(expert, id, "Echt niet").id();
        marking.markOutdated(asker, id, first, second);
        marking.markHelpful(asker, id, first, true);
        answering.accept(asker, id, second);
        ends.delete(asker, slug, "Gedaan");
        world.minutesAgo(-(int) GroupEndService.WAIT.plusHours(1).toMinutes(), () -> {
            deletions.deleteDue(Actor.SYSTEM);
            return null;
        });
        assertThrows(NotFound.class, () -> asking.get(asker, id));
    }
}
