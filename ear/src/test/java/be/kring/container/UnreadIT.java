package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.discussion.ThreadView;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is new for a reader: exact, by group and by thread. */
@ExtendWith(ArquillianExtension.class)
class UnreadIT {

    @Inject
    World world;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Test
    void counts_messages_of_others_since_the_reader_came_or_read() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        PostView before = world.post(owner, slug, "Van voor haar tijd");
        Actor reader = world.member(owner, slug, Role.MEMBER);
        assertUnread(0, reader, slug);

        PostView start = world.post(owner, slug, "Nieuw");
        PostView reply = world.reply(owner, before.id(), "Nog iets");
        world.reply(reader, start.id(), "Mijn eigen antwoord");
        assertUnread(2, reader, slug);
        assertUnread(1, owner, slug);

        List<ThreadView> home = feed.getHome(reader, PageRequest.first(9)).items();
        assertEquals(List.of(1L, 1L), home.stream().map(ThreadView::unread).toList());
        assertEquals(2, feed.getHome(reader, PageRequest.first(9)).unread());

        memberships.markRead(reader, slug, start.seq());
        assertUnread(1, reader, slug);
        memberships.markRead(reader, slug, reply.seq());
        assertUnread(0, reader, slug);
    }

    @Test
    void what_was_taken_back_is_not_new_and_what_is_hidden_is() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor reader = world.member(owner, slug, Role.MEMBER);
        PostView taken = world.post(owner, slug, "Weg ermee");
        PostView hidden = world.post(owner, slug, "Verborgen");
        discussion.undo(owner, taken.id());
        discussion.hide(owner, hidden.id(), "dubbel");
        assertUnread(1, reader, slug);
    }

    @Test
    void who_is_no_member_has_nothing_unread() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor reader = world.member(owner, slug, Role.MEMBER);
        world.post(owner, slug, "Nieuw");
        memberships.leave(reader, slug);
        assertUnread(0, reader, slug);
        assertEquals(0, feed.getHome(reader, PageRequest.first(9)).items().size());
    }

    @Test
    void home_read_page_by_page_mixes_the_groups_by_activity() {
        Actor owner = world.person();
        String one = world.openGroup(owner);
        String other = world.openGroup(owner);
        for (int number = 0; number < 6; number++) {
            String slug = number % 2 == 0 ? one : other;
            world.minutesAgo(30 - number, () -> world.post(owner, slug, "Bericht"));
        }
        var first = feed.getHome(owner, PageRequest.first(4));
        var second = feed.getHome(owner, new PageRequest(4, first.next()));
        List<UUID> shown = java.util.stream.Stream.concat(first.items().stream(), second.items().stream()).map(thread -> thread.group().id()).toList();
        UUID a = world.id(owner, one);
        UUID b = world.id(owner, other);
        assertEquals(List.of(b, a, b, a, b, a), shown);
    }

    private void assertUnread(long expected, Actor reader, String slug) {
        UUID group = groups.get(world.person(), slug).id();
        assertEquals(expected, feed.mapUnread(reader).getOrDefault(group, 0L));
    }
}
