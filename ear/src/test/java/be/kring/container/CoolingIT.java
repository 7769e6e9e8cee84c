package be.kring.container;

import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.discussion.CoolingService;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.PaceView;
import be.kring.discussion.PostView;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A discussion gets heated and calms down; who may know, and who may switch it off. */
@ExtendWith(ArquillianExtension.class)
class CoolingIT {

    @Inject
    World world;

    @Inject
    CoolingService cooling;

    @Inject
    DiscussionService discussion;

    @Inject
    AuditTrail audit;

    @Test
    void many_quick_replies_of_two_people_are_told_until_ten_minutes_are_over_or_the_group_does_not_want_it() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        UUID thread = world.minutesAgo(30, () -> world.post(owner, slug, "Dat kan zo niet")).id();
        world.minutesAgo(20, () -> world.reply(member, thread, "Vroeger"));
        for (int number = 0; number < 10; number++) {
            world.minutesAgo(9, () -> world.reply(owner, thread, "Toch wel"));
        }
        PaceView alone = cooling.getPace(member, thread);
        assertEquals(10, alone.replies(), "what is older does not count, nor does the start");
        assertEquals(1, alone.people());
        PostView last = world.reply(member, thread, "Toch niet");
        assertTrue(cooling.getPace(world.person(), thread).heated(), "for whoever reads it");
        assertThrows(NotFound.class, () -> cooling.getPace(owner, last.id()), "of a thread, not of a reply");
        discussion.undo(member, last.id());
        assertFalse(cooling.getPace(owner, thread).heated(), "what was taken back is not said");

        world.reply(member, thread, "Toch niet");
        assertThrows(Forbidden.class, () -> cooling.change(member, slug, false));
        assertFalse(cooling.change(owner, slug, false).on());
        cooling.change(owner, slug, false);
        assertFalse(cooling.getPace(member, thread).heated());
        assertFalse(cooling.get(world.person(), slug).on());
        assertEquals(1, audit.list(world.administrator(), new AuditFilter(null, "group.cooling", "group:" + world.id(owner, slug), null, null),
                PageRequest.first(10)).items().size(), "repeating it changes nothing");
    }

    @Test
    void of_what_may_not_be_read_nothing_is_told() {
        Actor owner = world.person();
        String closed = world.group(owner, Visibility.CLOSED, JoinPolicy.INVITATION);
        String hidden = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor other = world.person();
        UUID thread = world.post(owner, closed, "Onder ons").id();
        assertThrows(NotFound.class, () -> cooling.getPace(other, thread));
        assertThrows(NotFound.class, () -> cooling.getPace(other, UUID.randomUUID()));
        assertThrows(Forbidden.class, () -> cooling.get(other, closed));
        assertThrows(NotFound.class, () -> cooling.get(other, hidden));
        assertThrows(NotFound.class, () -> cooling.change(other, hidden, false));
    }
}
