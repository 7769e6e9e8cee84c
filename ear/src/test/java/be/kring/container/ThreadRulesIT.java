package be.kring.container;

import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.discussion.CoolingService;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.discussion.ReactionKind;
import be.kring.discussion.ThreadMoveService;
import be.kring.discussion.ThreadRulesService;
import be.kring.discussion.ThreadView;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.TooSoon;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Moderators lock, pin, announce and slow down threads; what that means for everybody else. */
@ExtendWith(ArquillianExtension.class)
class ThreadRulesIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    ThreadRulesService threads;

    @Inject
    ThreadMoveService moves;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    CoolingService cooling;

    @Inject
    NotificationService notifications;

    @Inject
    AuditTrail audit;

    @Test
    void in_a_locked_thread_nobody_but_moderators_answers_and_everybody_reads_why() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        UUID thread = world.post(member, slug, "Begin").id();
        UUID answer = world.reply(member, thread, "Antwoord").id();
        assertThrows(Forbidden.class, () -> threads.lock(member, thread, "Genoeg"));
        assertThrows(InvalidInput.class, () -> threads.lock(owner, thread, " "));
        assertThrows(NotFound.class, () -> threads.lock(owner, answer, "Genoeg"), "of a thread, not of a reply");

        threads.lock(owner, thread, "Genoeg gezegd");
        threads.lock(owner, thread, "Nog eens");
        ThreadView seen = feed.getThread(world.person(), thread);
        assertEquals("Genoeg gezegd", seen.rules().locked().reason(), "repeating it changes nothing");
        assertEquals(world.name(owner), seen.rules().locked().by().name());
        assertTrue(seen.post().locked() && seen.lastReplies().get(0).locked());
        assertEquals("thread-locked", assertThrows(Forbidden.class, () -> world.reply(member, thread, "Toch")).code());
        assertEquals("thread-locked", assertThrows(Forbidden.class, () -> world.reply(member, answer, "Toch")).code(), "nor by way of a reply");
        assertFalse(feed.get(member, answer).can().contains("reply"));
        assertFalse(discussion.react(member, thread, ReactionKind.LIKE, true).isEmpty(), "a reaction is no answer");
        assertTrue(world.reply(owner, answer, "Het laatste woord").locked());
        assertEquals(List.of(true, true), feed.listReplies(member, thread, PageRequest.first(9)).items().stream().map(PostView::locked).toList());

        threads.unlock(owner, thread);
        assertNull(feed.getThread(member, thread).rules().locked());
        assertTrue(feed.get(member, answer).can().contains("reply"));
        world.reply(member, thread, "Weer");
        assertEquals(1, recorded("thread.locked", thread));
        assertEquals(1, recorded("thread.unlocked", thread));
    }

    @Test
    void pinned_threads_come_first_in_the_order_that_moderators_give_on_every_page() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            int minutes = 60 - number;
            ids.add(world.minutesAgo(minutes, () -> world.post(owner, slug, "Gesprek #tag")).id());
        }
        threads.pin(owner, ids.get(2), null);
        threads.pin(owner, ids.get(4), null);
        assertEquals(1, threads.pin(owner, ids.get(0), 1).pinned());
        List<UUID> expected = List.of(ids.get(0), ids.get(2), ids.get(4), ids.get(7), ids.get(6), ids.get(5), ids.get(3), ids.get(1));
        for (int size : new int[] {1, 2, 3, 5, 8}) {
            assertEquals(expected, pages(owner, slug, null, size), size + " a page");
            assertEquals(expected, pages(owner, slug, "tag", size), size + " a page, by tag");
        }
        threads.pin(owner, ids.get(4), 2);
        threads.pin(owner, ids.get(4), null);
        assertEquals(List.of(ids.get(0), ids.get(4), ids.get(2)), pages(owner, slug, null, 8).subList(0, 3), "again without a place it stays");
        threads.pin(owner, ids.get(1), 99);
        threads.pin(owner, ids.get(3), 99);
        assertEquals("too-many-pins", assertThrows(Conflict.class, () -> threads.pin(owner, ids.get(5), 1)).code());
        threads.pin(owner, ids.get(3), 1);
        assertThrows(InvalidInput.class, () -> threads.pin(owner, ids.get(3), 0));
        threads.unpin(owner, ids.get(3));
        threads.unpin(owner, ids.get(3));
        assertEquals(List.of(ids.get(0), ids.get(4), ids.get(2), ids.get(1), ids.get(7)), pages(owner, slug, null, 8).subList(0, 5));
        assertEquals(1, recorded("thread.unpinned", ids.get(3)));
    }

    @Test
    void what_is_withdrawn_or_goes_elsewhere_leaves_its_place() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        String other = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        UUID gone = world.post(member, slug, "Weg").id();
        world.reply(owner, gone, "Blijft");
        UUID moved = world.post(member, slug, "Elders").id();
        threads.pin(owner, gone, null);
        threads.pin(owner, moved, null);
        threads.announce(owner, moved);
        threads.slow(owner, moved, 5);
        discussion.undo(member, gone);
        moves.move(owner, moved, other);
        assertNull(feed.getThread(owner, gone).rules().pinned());
        ThreadView there = feed.getThread(owner, moved);
        assertNull(there.rules().pinned());
        assertNull(there.rules().announced(), "of another group's members nobody was told");
        assertEquals(5, there.rules().slowMinutes());
        assertThrows(NotFound.class, () -> threads.pin(owner, gone, null));
    }

    @Test
    void at_home_nothing_is_pinned() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID thread = world.minutesAgo(9, () -> world.post(owner, slug, "Oud")).id();
        UUID newer = world.post(owner, slug, "Nieuw").id();
        threads.pin(owner, thread, null);
        List<ThreadView> home = feed.getHome(owner, PageRequest.first(9)).items();
        assertEquals(List.of(newer, thread), home.stream().map(each -> each.post().id()).toList());
        assertNull(home.get(1).rules().pinned());
    }

    @Test
    void every_member_is_told_of_an_announcement_once_for_good() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor outsider = world.person();
        UUID thread = world.post(owner, slug, "Iedereen welkom").id();
        threads.announce(owner, thread);
        assertNotNull(feed.getThread(outsider, thread).rules().announced());
        awaitTold(1, member, moderator);
        threads.unannounce(owner, thread);
        threads.announce(owner, thread);
        UUID second = world.post(owner, slug, "Nog iets").id();
        threads.announce(owner, second);
        awaitTold(2, member, moderator);
        assertEquals(0, announced(owner), "not who announced it");
        assertEquals(0, announced(outsider));
    }

    @Test
    void what_is_announced_after_a_move_is_told_where_it_is_now() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        String other = world.openGroup(owner);
        Actor here = world.member(owner, slug, Role.MEMBER);
        Actor there = world.member(owner, other, Role.MEMBER);
        UUID thread = world.post(owner, slug, "Iedereen welkom").id();
        threads.announce(owner, thread);
        awaitTold(1, here);
        moves.move(owner, thread, other);
        threads.announce(owner, thread);
        awaitTold(1, there);
    }

    @Test
    void in_a_slow_thread_a_member_answers_once_in_so_many_minutes() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        UUID thread = world.minutesAgo(30, () -> world.post(member, slug, "Begin")).id();
        world.minutesAgo(11, () -> world.reply(member, thread, "Vroeger"));
        threads.slow(owner, thread, 10);
        assertNull(cooling.getPace(member, thread).replyAt());
        PostView answer = world.reply(member, thread, "Nu");
        TooSoon soon = assertThrows(TooSoon.class, () -> world.reply(member, answer.id(), "Meteen weer"));
        assertTrue(soon.seconds() > 500 && soon.seconds() <= 600, "" + soon.seconds());
        assertEquals(answer.createdAt().plusSeconds(600), cooling.getPace(member, thread).replyAt());
        assertEquals(10, cooling.getPace(member, thread).slowMinutes());
        discussion.undo(member, answer.id());
        world.reply(member, thread, "In de plaats");
        world.reply(owner, thread, "Een moderator");
        world.reply(owner, thread, "antwoordt altijd");
        threads.slow(owner, thread, 1);
        assertThrows(TooSoon.class, () -> world.reply(member, thread, "Nog niet"));
        threads.endSlow(owner, thread);
        world.reply(member, thread, "Nu wel");
        assertThrows(InvalidInput.class, () -> threads.slow(owner, thread, 0));
        assertThrows(InvalidInput.class, () -> threads.slow(owner, thread, 1_441));
        assertThrows(InvalidInput.class, () -> threads.slow(owner, thread, null));
        assertThrows(Forbidden.class, () -> threads.slow(member, thread, 0));
    }

    @Test
    void of_two_answers_at_the_same_moment_one_is_too_soon() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        UUID thread = world.post(owner, slug, "Begin").id();
        threads.slow(owner, thread, 5);
        Callable<PostView> answer = () -> world.reply(member, thread, "Ik eerst");
        List<Together.Outcome<PostView>> outcomes = together.run(answer, answer);
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        outcomes.stream().filter(each -> !each.succeeded()).forEach(each -> assertInstanceOf(TooSoon.class, each.failure()));
        assertEquals(1, feed.getThread(owner, thread).replyCount());
    }

    @Test
    void an_answer_and_a_lock_at_the_same_moment_come_one_after_the_other() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        for (int time = 0; time < 5; time++) {
            UUID thread = world.post(owner, slug, "Begin").id();
            List<Together.Outcome<Object>> outcomes = together.run(() -> world.reply(member, thread, "Nog net"), () -> threads.lock(owner, thread, "Klaar"));
            assertTrue(outcomes.get(1).succeeded(), "" + outcomes.get(1).failure());
            int replies = feed.getThread(owner, thread).replyCount();
            assertEquals(outcomes.get(0).succeeded() ? 1 : 0, replies);
            assertThrows(Forbidden.class, () -> world.reply(member, thread, "Te laat"));
        }
    }

    @Test
    void two_who_order_what_is_pinned_at_the_same_moment_leave_one_order() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor other = world.member(owner, slug, Role.MODERATOR);
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            ids.add(world.post(owner, slug, "Gesprek").id());
        }
        together.run(ids.stream().<Callable<Object>>map(id -> () -> threads.pin(ids.indexOf(id) % 2 == 0 ? owner : other, id, 1)).toList())
                .forEach(each -> assertTrue(each.succeeded(), "" + each.failure()));
        assertEquals(List.of(1, 2, 3, 4, 5), feed.list(owner, slug, null, PageRequest.first(9)).items().stream().map(each -> each.rules().pinned()).toList());
    }

    @Test
    void what_may_not_be_read_cannot_be_steered() {
        Actor owner = world.person();
        String hidden = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor other = world.person();
        UUID thread = world.post(owner, hidden, "Onder ons").id();
        assertThrows(NotFound.class, () -> threads.lock(other, thread, "Weg"));
        assertThrows(NotFound.class, () -> threads.pin(other, thread, -1), "nothing of the request is told before");
        assertThrows(NotFound.class, () -> threads.slow(other, thread, null));
        assertThrows(NotFound.class, () -> threads.announce(world.administrator(), thread), "an administrator is a stranger here");
    }

    private List<UUID> pages(Actor actor, String slug, String tag, int size) {
        List<UUID> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<ThreadView> page = feed.list(actor, slug, tag, new PageRequest(size, cursor));
            page.items().forEach(each -> ids.add(each.post().id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    private void awaitTold(int times, Actor... members) throws InterruptedException {
        for (int time = 0; time < 600 && Arrays.stream(members).anyMatch(each -> announced(each) < times); time++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Arrays.stream(members).forEach(each -> assertEquals(times, announced(each)));
    }

    private long announced(Actor actor) {
        return notifications.list(actor, PageRequest.first(50)).items().stream().filter(each -> each.kind() == NotificationKind.ANNOUNCED).count();
    }

    private int recorded(String action, UUID thread) {
        return audit.list(world.administrator(), new AuditFilter(null, action, "post:" + thread, null, null), PageRequest.first(10)).items().size();
    }
}
