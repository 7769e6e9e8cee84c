package be.kring.container;

import be.kring.desk.Draft;
import be.kring.desk.DraftService;
import be.kring.desk.TalkView;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.discussion.QuestionState;
import be.kring.expertise.TopicView;
import be.kring.group.Role;
import be.kring.question.AskingService;
import be.kring.question.QuestionChange;
import be.kring.question.QuestionFilter;
import be.kring.question.QuestionView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A conversation becomes a question with its answer once both sides agree to the same text. */
@ExtendWith(ArquillianExtension.class)
class DeskQuestionIT extends AtTheDesk {

    private static final Draft DRAFT = new Draft("Telewerk aanvragen", "Hoe vraag ik telewerk aan?", "Via het formulier.");

    @Inject
    DraftService drafts;

    @Inject
    Searching searching;

    @Inject
    AskingService asking;

    @Inject
    FeedService feed;

    private Actor mira;

    @Override
    void prepare() {
        mira = besideJoren();
    }

    @Test
    void it_is_posted_when_the_second_agrees_and_not_before() {
        Actor visitor = world.member(owner, slug, Role.MEMBER);
        UUID talk = scene.asks(visitor, slug);
        assertThrows(Conflict.class, () -> drafts.propose(visitor, talk, 0, DRAFT), "nobody has helped yet");
        serving.take(joren, talk);
        assertThrows(InvalidInput.class, () -> drafts.propose(joren, talk, 0, new Draft(" ", "b", "a")));
        assertThrows(Forbidden.class, () -> drafts.propose(mira, talk, 0, DRAFT), "takes no part");
        assertThrows(Conflict.class, () -> drafts.agree(visitor, talk, 0), "nothing to agree to");
        assertEquals(1, drafts.propose(joren, talk, 0, DRAFT).draft().version());
        assertThrows(Conflict.class, () -> drafts.agree(joren, talk, 1), "one side is not both");
        serving.close(joren, talk);
        Draft better = new Draft("Telewerk aanvragen", "Hoe vraag ik telewerk aan?", "Via het formulier op het intranet.");
        assertThrows(Stale.class, () -> drafts.propose(visitor, talk, 0, better));
        drafts.propose(visitor, talk, 1, better);
        assertNull(desks.getTalk(joren, talk).talk().post(), "who agreed to the former text did not agree to this one");
        assertThrows(Stale.class, () -> drafts.agree(joren, talk, 1), "agreed to a text that is not there any more");
        TalkView posted = drafts.agree(joren, talk, 2);
        QuestionView question = asking.get(owner, posted.post());
        PostView post = feed.get(owner, posted.post());
        assertEquals(List.of(visitor.personId(), QuestionState.ACCEPTED), List.of(post.author().id(), question.question().state()));
        assertEquals(List.of(joren.personId(), "Via het formulier op het intranet."), List.of(question.answer().author().id(), question.answer().body()));
        assertThrows(Conflict.class, () -> drafts.propose(visitor, talk, 2, DRAFT));
        assertThrows(NotFound.class, () -> drafts.agree(world.person(), talk, 2));
    }

    @Test
    void it_is_about_what_its_title_and_its_text_name_and_its_asker_may_change_that() {
        String first = "telewerken" + World.letters();
        String second = "sofortige " + World.letters();
        UUID named = searching.topic(first, "autre" + World.letters());
        UUID german = searching.topic("iets" + World.letters(), "autre" + World.letters(), second);
        UUID longer = searching.topic(first + "s");
        String form = "formulier" + World.letters();
        UUID answered = searching.topic(form);
        Actor visitor = world.member(owner, slug, Role.MEMBER);
        UUID talk = helped(visitor);
        drafts.propose(joren, talk, 0, new Draft("Hoe vraag ik " + first + " aan?", "Volgens **" + second.toUpperCase(java.util.Locale.ROOT) + "**", "Via " + form));
        UUID post = drafts.agree(visitor, talk, 1).post();
        QuestionView question = asking.get(visitor, post);
        List<UUID> topics = question.question().topics().stream().map(TopicView::id).toList();
        assertTrue(topics.containsAll(List.of(named, german)), topics::toString);
        assertFalse(topics.contains(longer) || topics.contains(answered), "as words, and of what was asked");
        assertEquals(List.of(longer), asking.change(visitor, post, question.version(), new QuestionChange(null, List.of(longer))).question().topics().stream().map(TopicView::id).toList());
    }

    @Test
    void both_who_agree_at_once_post_it_once() {
        Actor visitor = world.member(owner, slug, Role.MEMBER);
        UUID talk = helped(visitor);
        drafts.propose(joren, talk, 0, DRAFT);
        List<Together.Outcome<TalkView>> outcomes = together.times(2, () -> drafts.agree(visitor, talk, 1));
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count(), outcomes::toString);
        assertEquals(1, asking.list(owner, slug, QuestionFilter.ALL, null, PageRequest.first(20)).items().size());
    }

    @Test
    void who_may_not_write_in_the_group_agrees_and_the_desk_asks() {
        Actor visitor = world.person();
        UUID talk = helped(visitor);
        drafts.propose(visitor, talk, 0, DRAFT);
        UUID post = drafts.agree(joren, talk, 1).post();
        assertEquals(joren.personId(), feed.get(owner, post).author().id());
        assertNotNull(asking.get(owner, post).answer());
    }

    @Test
    void either_side_may_say_rather_not() {
        Actor visitor = world.person();
        UUID talk = helped(visitor);
        drafts.propose(joren, talk, 0, DRAFT);
        assertNull(drafts.drop(visitor, talk).draft().text());
        assertThrows(Conflict.class, () -> drafts.agree(joren, talk, 2));
    }
}
