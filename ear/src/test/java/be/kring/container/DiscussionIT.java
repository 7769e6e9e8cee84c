package be.kring.container;

import be.kring.discussion.Capacity;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.NewPost;
import be.kring.discussion.PostChange;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.discussion.ReactionKind;
import be.kring.discussion.RevisionView;
import be.kring.discussion.ThreadView;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Writing, taking back, correcting and hiding, with what the feed shows of it. */
@ExtendWith(ArquillianExtension.class)
class DiscussionIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    MembershipService memberships;

    @Test
    void a_reply_that_is_taken_back_leaves_no_trace_in_its_thread() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        PostView start = world.minutesAgo(60, () -> world.post(owner, slug, "Wie heeft ervaring?"));
        PostView first = world.minutesAgo(50, () -> world.reply(owner, start.id(), "Wij"));
        PostView second = world.reply(owner, first.id(), "Wij ook");
        assertThread(owner, start, 2, second);

        discussion.undo(owner, second.id());

        assertThread(owner, start, 1, first);
        assertEquals(List.of(first.id()), feed.listReplies(owner, start.id(), PageRequest.first(9)).items().stream().map(PostView::id).toList());
        assertThrows(NotFound.class, () -> feed.get(owner, second.id()));
        assertThrows(NotFound.class, () -> discussion.undo(owner, second.id()));
    }

    @Test
    void a_start_that_is_taken_back_stays_as_an_empty_place_while_it_has_replies() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        PostView start = world.post(owner, slug, "Geheim #geheim @" + world.handle(owner));
        PostView reply = world.reply(owner, start.id(), "Antwoord");
        discussion.undo(owner, start.id());

        ThreadView empty = feed.getThread(owner, start.id());
        assertEquals(PostState.WITHDRAWN, empty.post().state());
        assertNull(empty.post().body());
        assertNull(empty.post().html());
        assertEquals(List.of(), empty.post().tags());
        assertEquals(List.of(start.id()), starts(owner, slug));
        assertThrows(DomainException.class, () -> world.reply(owner, start.id(), "Op niets"));

        discussion.undo(owner, reply.id());
        assertEquals(List.of(), starts(owner, slug));
        assertThrows(NotFound.class, () -> feed.getThread(owner, start.id()));
    }

    @Test
    void the_start_of_a_thread_without_replies_disappears() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        PostView start = world.post(owner, slug, "Vergissing");
        discussion.undo(owner, start.id());
        assertEquals(List.of(), starts(owner, slug));
        assertThrows(NotFound.class, () -> feed.get(owner, start.id()));
    }

    @RepeatedTest(5)
    void taking_back_hiding_and_answering_at_once_end_well() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        PostView start = world.post(owner, slug, "Vraag");
        PostView reply = world.reply(member, start.id(), "Antwoord");
        List<Callable<UUID>> works = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            works.add(() -> world.reply(owner, reply.id(), "Dank").id());
            works.add(() -> world.reply(member, start.id(), "Nog iets").id());
        }
        works.add(() -> {
            discussion.undo(member, reply.id());
            return reply.id();
        });
        works.add(() -> discussion.hide(owner, start.id(), "buiten de huisregels").id());

        var outcomes = together.run(works);

        outcomes.stream().filter(outcome -> !outcome.succeeded()).forEach(outcome ->
                assertTrue(outcome.failure() instanceof DomainException, () -> "no deadlock, no surprise: " + outcome.failure()));
        int shown = feed.listReplies(owner, start.id(), PageRequest.first(50)).items().size();
        assertEquals(shown, feed.getThread(owner, start.id()).replyCount(), "the count is what is shown");
    }

    @RepeatedTest(3)
    void of_two_who_edit_the_same_version_at_once_the_second_is_told() {
        Actor owner = world.person();
        PostView post = world.post(owner, world.openGroup(owner), "Eerste tekst");
        var outcomes = together.times(2, () -> discussion.change(owner, post.id(), post.version(), new PostChange("Tweede tekst", null, null)));
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertTrue(outcomes.stream().anyMatch(outcome -> outcome.failure() instanceof Stale), outcomes::toString);
    }

    @Test
    void within_the_window_an_edit_is_free_and_leaves_no_history() {
        Actor owner = world.person();
        PostView post = world.post(owner, world.openGroup(owner), "Eerste #oud tekst");
        PostView edited = discussion.change(owner, post.id(), post.version(), new PostChange("Tweede #nieuw tekst", null, null));
        assertEquals(List.of("nieuw"), edited.tags());
        assertNotNull(edited.editedAt());
        assertNull(edited.correction());
        assertEquals(post.version() + 1, edited.version());
        assertEquals(List.of(), feed.listHistory(owner, post.id()));
        assertThrows(Stale.class, () -> discussion.change(owner, post.id(), post.version(), new PostChange("Derde", null, null)));
    }

    @Test
    void after_the_window_an_edit_is_a_correction_with_a_reason_and_the_earlier_text_stays() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor reader = world.person();
        PostView post = world.minutesAgo(6, () -> world.post(owner, slug, "Op **dinsdag**"));
        assertThrows(InvalidInput.class, () -> discussion.change(owner, post.id(), post.version(), new PostChange("Op woensdag", null, null)));
        PostView once = discussion.change(owner, post.id(), post.version(), new PostChange("Op woensdag", null, "verkeerde dag"));
        PostView twice = discussion.change(owner, post.id(), once.version(), new PostChange("Am Donnerstag", Language.DE, "alweer"));

        assertEquals(2, twice.correction().count());
        assertEquals("alweer", twice.correction().reason());
        List<RevisionView> history = feed.listHistory(reader, post.id());
        assertEquals(List.of("<p>Op <strong>dinsdag</strong></p>", "<p>Op woensdag</p>"), history.stream().map(text -> text.html().strip()).toList());
        assertEquals(List.of("verkeerde dag", "alweer"), history.stream().map(RevisionView::reason).toList());
        assertEquals(Language.NL, history.get(1).language());
        assertEquals(Language.DE, twice.language());
        assertEquals("window-closed", assertThrows(Forbidden.class, () -> discussion.undo(owner, post.id())).code());
    }

    @Test
    void a_hidden_text_is_gone_for_everyone_but_moderators_and_comes_back() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor author = world.member(owner, slug, Role.MEMBER);
        PostView post = world.minutesAgo(9, () -> world.post(author, slug, "Scheldwoord #woord"));
        discussion.change(author, post.id(), post.version(), new PostChange("Erger", null, "boos"));
        assertThrows(Forbidden.class, () -> discussion.hide(author, post.id(), "x"));
        discussion.hide(owner, post.id(), "buiten de huisregels");

        PostView seen = feed.get(author, post.id());
        assertEquals(PostState.HIDDEN, seen.state());
        assertNull(seen.body());
        assertNull(seen.html());
        assertEquals("buiten de huisregels", seen.hidden().reason());
        assertThrows(NotFound.class, () -> feed.listHistory(author, post.id()), "nor its earlier texts");
        assertEquals("Erger", feed.get(owner, post.id()).body());
        assertNull(feed.getThread(world.person(), post.id()).post().body());
        assertNull(feed.list(owner, slug, null, PageRequest.first(9)).items().get(0).post().body(), "in lists not even for moderators");
        assertEquals(0, feed.list(author, slug, "woord", PageRequest.first(9)).items().size());
        assertThrows(Forbidden.class, () -> world.reply(owner, post.id(), "x"));

        assertEquals("Erger", discussion.unhide(owner, post.id()).body());
        assertNull(feed.get(author, post.id()).hidden());
    }

    @Test
    void try26_speaking_for_an_organisation_needs_a_mandate_of_today() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID agency = world.organisation(owner);
        NewPost official = new NewPost("Namens ons allen", Capacity.ORGANISATION, agency, null);
        assertEquals("no-mandate", assertThrows(Forbidden.class, () -> discussion.post(owner, slug, official)).code());
        assertThrows(InvalidInput.class, () -> discussion.post(owner, slug, new NewPost("Namens wie?", Capacity.ORGANISATION, null, null)));

        UUID mandate = world.mandate(owner, agency);
        PostView post = discussion.post(owner, slug, official);
        assertEquals(Capacity.ORGANISATION, post.capacity());
        assertEquals(agency, post.onBehalfOf().id());
        assertEquals("no-mandate", assertThrows(Forbidden.class, () -> discussion.post(owner, slug,
                new NewPost("Voor een ander", Capacity.ORGANISATION, UUID.randomUUID(), null))).code());

        assertTrue(feed.get(owner, post.id()).can().contains("edit"));
        world.withdraw(mandate);
        assertEquals("no-mandate", assertThrows(Forbidden.class, () -> discussion.reply(owner, post.id(), official)).code());
        assertEquals("no-mandate", assertThrows(Forbidden.class, () -> discussion.change(owner, post.id(), post.version(),
                new PostChange("Namens ons allen: iets anders", null, null))).code());
        assertFalse(feed.get(owner, post.id()).can().contains("edit"));
        assertEquals(Capacity.ORGANISATION, feed.get(owner, post.id()).capacity(), "what was said stays said");
    }

    @Test
    void try20_who_left_a_closed_group_finds_nothing_behind_an_old_address() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor member = world.member(owner, slug, Role.MEMBER);
        PostView mine = world.post(member, slug, "Onder ons");
        memberships.leave(member, slug);
        assertThrows(NotFound.class, () -> feed.get(member, mine.id()));
        assertThrows(NotFound.class, () -> feed.getThread(member, mine.id()));
        assertThrows(NotFound.class, () -> feed.listReplies(member, mine.id(), PageRequest.first(9)));
        assertThrows(NotFound.class, () -> feed.listHistory(member, mine.id()));
        assertThrows(NotFound.class, () -> world.reply(member, mine.id(), "x"));
        assertThrows(NotFound.class, () -> discussion.undo(member, mine.id()));
        assertThrows(NotFound.class, () -> discussion.react(member, mine.id(), ReactionKind.LIKE, true));
        assertThrows(NotFound.class, () -> discussion.change(member, mine.id(), mine.version(), new PostChange("x", null, null)));
        assertThrows(NotFound.class, () -> discussion.hide(member, mine.id(), "x"));
        assertEquals(0, feed.mapReadable(member, List.of(mine.id())).size());
        assertEquals(0, feed.getHome(member, PageRequest.first(9)).items().size());
    }

    @RepeatedTest(3)
    void a_reaction_counts_once_however_often_it_is_given() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        PostView post = world.post(owner, slug, "Feest!");
        discussion.react(owner, post.id(), ReactionKind.CELEBRATE, true);
        var outcomes = together.times(8, () -> discussion.react(member, post.id(), ReactionKind.CELEBRATE, true));
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded), outcomes::toString);
        var reactions = feed.get(member, post.id()).reactions();
        assertEquals(1, reactions.size());
        assertEquals(2, reactions.get(0).count());
        assertTrue(reactions.get(0).mine());
        assertEquals(1, discussion.react(member, post.id(), ReactionKind.CELEBRATE, false).get(0).count());
        assertThrows(Forbidden.class, () -> discussion.react(world.person(), post.id(), ReactionKind.LIKE, true));
    }

    @Test
    void try01_html_in_a_body_is_stored_harmless() {
        Actor owner = world.person();
        PostView post = world.post(owner, world.openGroup(owner), "<img/src/onerror=alert(1)> \uD83C\uDF89 #feest\uD83C\uDF89");
        assertTrue(post.html().startsWith("<p>&lt;img/src/onerror"), post.html());
        assertEquals(List.of("feest"), post.tags());
    }

    @Test
    void a_feed_read_page_by_page_shows_each_thread_once_and_by_tag_only_what_carries_it() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        List<UUID> expected = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            String body = number % 2 == 0 ? "Over #Even" : "Oneven";
            expected.add(0, world.minutesAgo(60 - number, () -> world.post(owner, slug, body)).id());
        }
        List<UUID> found = new ArrayList<>();
        String cursor = null;
        do {
            var page = feed.list(owner, slug, null, new PageRequest(3, cursor));
            page.items().forEach(thread -> found.add(thread.post().id()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(expected, found);
        assertEquals(4, feed.list(owner, slug, "EVEN", PageRequest.first(9)).items().size());
        assertEquals(4, feed.suggestTags(owner, slug, "ev").get(0).count());
    }

    @Test
    void read_by_age_no_thread_is_lost_that_is_answered_between_two_pages() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        List<UUID> expected = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            expected.add(world.minutesAgo(60 - number, () -> world.post(owner, slug, "Over de fiets")).id());
        }
        var first = feed.listByAge(owner, slug, PageRequest.first(2));
        world.reply(owner, expected.get(4), "Nog iets");
        world.reply(owner, expected.get(0), "En nog iets");
        var second = feed.listByAge(owner, slug, new PageRequest(2, first.next()));
        world.reply(owner, expected.get(2), "Tot slot");
        var last = feed.listByAge(owner, slug, new PageRequest(2, second.next()));
        assertEquals(expected, Stream.of(first, second, last).flatMap(page -> page.items().stream()).map(thread -> thread.post().id()).toList());
        assertNull(last.next());
        discussion.undo(owner, world.post(owner, slug, "Toch niet").id());
        assertEquals(5, feed.listByAge(owner, slug, PageRequest.first(9)).items().size());
    }

    private void assertThread(Actor reader, PostView start, int replies, PostView last) {
        ThreadView thread = feed.getThread(reader, start.id());
        assertEquals(replies, thread.replyCount());
        assertEquals(last.createdAt(), thread.lastActivityAt());
        assertEquals(last.id(), thread.lastReplies().get(thread.lastReplies().size() - 1).id());
    }

    private List<UUID> starts(Actor reader, String slug) {
        return feed.list(reader, slug, null, PageRequest.first(50)).items().stream().map(thread -> thread.post().id()).toList();
    }
}
