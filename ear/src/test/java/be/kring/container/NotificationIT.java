package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.PostChange;
import be.kring.discussion.PostView;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static be.kring.notification.NotificationKind.ACCEPTED;
import static be.kring.notification.NotificationKind.CORRECTION;
import static be.kring.notification.NotificationKind.DECLINED;
import static be.kring.notification.NotificationKind.HIDDEN;
import static be.kring.notification.NotificationKind.MANDATE;
import static be.kring.notification.NotificationKind.MENTION;
import static be.kring.notification.NotificationKind.REPLY;
import static be.kring.notification.NotificationKind.REQUEST;
import static be.kring.notification.NotificationKind.ROLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is told what, and who is not. */
@ExtendWith(ArquillianExtension.class)
class NotificationIT {

    @Inject
    World world;

    @Inject
    DiscussionService discussion;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    @Test
    void a_reply_is_told_to_whom_it_answers_and_to_who_started_the_thread() {
        Actor starter = world.person();
        String slug = world.openGroup(starter);
        Actor answerer = world.member(starter, slug, Role.MEMBER);
        Actor third = world.member(starter, slug, Role.MEMBER);
        Actor bystander = world.member(starter, slug, Role.MEMBER);
        PostView start = world.post(starter, slug, "Wie weet raad?");
        PostView answer = world.reply(answerer, start.id(), "Ik");
        world.reply(third, answer.id(), "Ik ook");

        assertEquals(List.of(REPLY, REPLY), told(starter));
        assertEquals(List.of(REPLY), told(answerer));
        assertEquals(List.of(), told(third), "never of one's own doing");
        assertEquals(List.of(), told(bystander));
        NotificationView newest = notifications.list(starter, PageRequest.first(1)).items().get(0);
        assertEquals(third.personId(), newest.actor().id());
        assertEquals("Ik ook", newest.excerpt());
        assertEquals(start.id(), newest.threadId());
        assertEquals(slug, newest.group().slug());
    }

    @Test
    void a_mention_is_told_once_to_members_and_to_nobody_else() {
        Actor starter = world.person();
        String slug = world.openGroup(starter);
        Actor member = world.member(starter, slug, Role.MEMBER);
        Actor outsider = world.person();
        PostView post = world.post(starter, slug, "@" + world.handle(member) + " en @" + world.handle(outsider) + " en @"
                + world.handle(member) + " en @" + world.handle(starter));
        assertEquals(List.of(MENTION), told(member));
        assertEquals(List.of(), told(outsider));
        assertEquals(List.of(), told(starter));

        world.reply(member, post.id(), "@" + world.handle(starter));
        assertEquals(List.of(MENTION), told(starter), "a mention says more than a reply, and says it once");

        Actor late = world.member(starter, slug, Role.MEMBER);
        discussion.change(starter, post.id(), post.version(), new PostChange("@" + world.handle(member) + " @" + world.handle(late), null, null));
        assertEquals(List.of(MENTION), told(member), "not again");
        assertEquals(List.of(MENTION), told(late));
    }

    @Test
    void a_correction_is_told_to_those_who_answered_what_was_wrong() {
        Actor starter = world.person();
        String slug = world.openGroup(starter);
        Actor answerer = world.member(starter, slug, Role.MEMBER);
        Actor bystander = world.member(starter, slug, Role.MEMBER);
        PostView start = world.minutesAgo(9, () -> world.post(starter, slug, "Op dinsdag"));
        world.reply(answerer, start.id(), "Ik kom dinsdag");
        world.reply(answerer, start.id(), "Met twee");
        world.reply(starter, start.id(), "Fijn");
        discussion.change(starter, start.id(), start.version(), new PostChange("Op woensdag @" + world.handle(bystander) + " @"
                + world.handle(answerer), null, "verkeerde dag"));
        assertEquals(List.of(CORRECTION), told(answerer));
        assertEquals(List.of(MENTION), told(bystander));
        assertEquals(List.of(REPLY, REPLY), told(starter));
    }

    @Test
    void who_left_a_closed_group_is_told_nothing_of_it_any_more() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor gone = world.member(owner, slug, Role.MEMBER);
        PostView hers = world.minutesAgo(9, () -> world.post(gone, slug, "Mijn vraag"));
        PostView his = world.minutesAgo(8, () -> world.post(owner, slug, "Op dinsdag"));
        world.minutesAgo(7, () -> world.reply(gone, his.id(), "Goed"));
        memberships.leave(gone, slug);
        world.reply(owner, hers.id(), "Een antwoord dat zij niet meer mag lezen");
        discussion.change(owner, his.id(), his.version(), new PostChange("Op woensdag", null, "verkeerde dag"));
        assertEquals(List.of(), told(gone));
    }

    @Test
    void what_was_told_of_a_hidden_group_names_it_no_more_to_who_has_left() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor gone = world.member(owner, slug, Role.MEMBER);
        PostView hers = world.post(gone, slug, "Vraag");
        world.reply(owner, hers.id(), "Antwoord");
        assertEquals(slug, notifications.list(gone, PageRequest.first(1)).items().get(0).group().slug());
        memberships.leave(gone, slug);
        NotificationView later = notifications.list(gone, PageRequest.first(1)).items().get(0);
        assertNull(later.group());
        assertNull(later.excerpt());
        assertNull(later.threadId());
    }

    @Test
    void a_hidden_post_is_told_to_its_author() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor author = world.member(owner, slug, Role.MEMBER);
        PostView post = world.post(author, slug, "Hm");
        discussion.hide(owner, post.id(), "buiten de huisregels");
        assertEquals(List.of(HIDDEN), told(author));
        PostView own = world.post(owner, slug, "Mijn vergissing");
        discussion.hide(owner, own.id(), "mijn vergissing");
        assertEquals(List.of(), told(owner));
    }

    @Test
    void a_request_is_told_to_the_moderators_and_its_outcome_to_who_asked() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor lucky = world.person();
        Actor unlucky = world.person();
        memberships.join(lucky, slug, "Ik doe mee");
        memberships.join(unlucky, slug, null);
        assertEquals(List.of(REQUEST, REQUEST), told(owner));
        assertEquals(List.of(ROLE, REQUEST, REQUEST), told(moderator));
        assertEquals(List.of(), told(member));
        memberships.accept(moderator, slug, lucky.personId());
        memberships.decline(owner, slug, unlucky.personId(), "alleen voor HR");
        assertEquals(List.of(ACCEPTED), told(lucky));
        assertEquals(List.of(DECLINED), told(unlucky));
        assertEquals("alleen voor HR", notifications.list(unlucky, PageRequest.first(1)).items().get(0).reason());
    }

    @Test
    void a_mandate_is_told_to_who_receives_it() {
        Actor speaker = world.person();
        UUID mandate = world.mandate(speaker, world.organisation(speaker));
        assertEquals(List.of(MANDATE), told(speaker));
        world.withdraw(mandate);
        assertEquals(List.of(MANDATE), told(speaker));
    }

    @Test
    void reads_up_to_one_and_that_of_nobody_else() {
        Actor starter = world.person();
        String slug = world.openGroup(starter);
        Actor answerer = world.member(starter, slug, Role.MEMBER);
        PostView start = world.minutesAgo(30, () -> world.post(starter, slug, "Vraag"));
        for (int number = 0; number < 4; number++) {
            world.minutesAgo(20 - number, () -> world.reply(answerer, start.id(), "Antwoord"));
        }
        List<NotificationView> all = notifications.list(starter, PageRequest.first(9)).items();
        assertEquals(4, notifications.countUnread(starter));
        notifications.read(starter, all.get(2).id());
        assertEquals(2, notifications.countUnread(starter));
        assertEquals(List.of(false, false, true, true), notifications.list(starter, PageRequest.first(9)).items().stream().map(NotificationView::read).toList());
        assertThrows(NotFound.class, () -> notifications.read(answerer, all.get(0).id()));
        assertTrue(notifications.map(answerer, List.of(all.get(0).id())).isEmpty());
        var page = notifications.list(starter, PageRequest.first(3));
        assertEquals(List.of(all.get(3).id()), notifications.list(starter, new PageRequest(3, page.next())).items().stream().map(NotificationView::id).toList());
        assertTrue(notifications.list(answerer, PageRequest.first(9)).items().isEmpty());
    }

    /** The kinds, oldest first. */
    private List<NotificationKind> told(Actor reader) {
        List<NotificationKind> kinds = new java.util.ArrayList<>(notifications.list(reader, PageRequest.first(50)).items().stream().map(NotificationView::kind).toList());
        java.util.Collections.reverse(kinds);
        return kinds;
    }
}
