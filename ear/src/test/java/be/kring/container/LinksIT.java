package be.kring.container;

import be.kring.group.JoinPolicy;
import be.kring.group.LinkService;
import be.kring.group.LinkView;
import be.kring.group.LinkView.State;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Groups that are shown to each other. */
@ExtendWith(ArquillianExtension.class)
class LinksIT {

    @Inject
    World world;


    @Inject
    LinkService links;

    @Inject
    NotificationService notifications;

    private Actor here;
    private Actor there;
    private String slug;
    private String other;

    @BeforeEach
    void two_groups_of_different_people() {
        here = world.person();
        there = world.person();
        slug = world.group(here, Visibility.OPEN, JoinPolicy.OPEN);
        other = world.group(there, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
    }

    @Test
    void both_have_to_want_it() {
        Actor member = world.member(here, slug, Role.MEMBER);
        assertThrows(Forbidden.class, () -> links.link(member, slug, other));
        assertEquals(Map.of(other, State.ASKED), states(links.link(here, slug, other)));
        assertEquals(Map.of(other, State.ASKED), states(links.link(here, slug, other)), "to ask twice changes nothing");
        assertEquals(Map.of(), states(links.list(member, slug)), "what waits is for who leads the group");
        assertEquals(Map.of(slug, State.WAITS), states(links.list(there, other)));
        assertEquals(List.of(NotificationKind.LINK_ASKED), notifications.list(there, PageRequest.first(10)).items().stream().map(each -> each.kind()).toList());

        assertEquals(Map.of(slug, State.LINKED), states(links.link(there, other, slug)));
        assertEquals(Map.of(other, State.LINKED), states(links.list(member, slug)));
        assertEquals(Map.of(other, State.LINKED), states(links.list(world.person(), slug)));

        assertEquals(Map.of(), states(links.unlink(there, other, slug)));
        assertEquals(Map.of(), states(links.list(here, slug)), "ended on both sides");
    }

    @Test
    void a_group_that_one_may_not_see_is_linked_with_nothing() {
        links.link(here, slug, other);
        links.link(there, other, slug);
        world.change(there, other, Visibility.HIDDEN, JoinPolicy.INVITATION);
        assertEquals(Map.of(), states(links.list(here, slug)));
        assertEquals(Map.of(slug, State.LINKED), states(links.list(there, other)), "its own members see what they may see");
        assertThrows(NotFound.class, () -> links.link(here, slug, other));
        assertThrows(NotFound.class, () -> links.list(here, other));
    }

    @Test
    void a_group_is_not_linked_with_itself_and_not_with_a_thirteenth() {
        assertThrows(InvalidInput.class, () -> links.link(here, slug, slug));
        for (int number = 0; number < 12; number++) {
            links.link(here, slug, world.openGroup(there));
        }
        assertThrows(InvalidInput.class, () -> links.link(here, slug, world.openGroup(there)));
        assertEquals(12, links.list(here, slug).size());
        String asking = world.openGroup(there);
        links.link(there, asking, slug);
        assertThrows(InvalidInput.class, () -> links.link(here, slug, asking), "to agree counts as to ask");
    }

    /** Whoever asks could use them up otherwise, with groups that this one does not even see. */
    @Test
    void what_others_ask_for_takes_no_places() {
        for (int number = 0; number < 12; number++) {
            links.link(there, world.openGroup(there), slug);
        }
        assertEquals(State.ASKED, states(links.link(here, slug, other)).get(other));
    }

    private static Map<String, State> states(List<LinkView> views) {
        return views.stream().collect(Collectors.toMap(view -> view.group().slug(), LinkView::state));
    }
}
