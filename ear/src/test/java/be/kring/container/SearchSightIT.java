package be.kring.container;

import be.kring.discussion.PostView;
import be.kring.discussion.ThreadMoveService;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.SanctionService;
import be.kring.group.Visibility;
import be.kring.search.Found;
import be.kring.search.Kind;
import be.kring.search.Wanted;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What one may not see does not exist in any answer of the search: no text, no person, no number, no reason, no order. */
@ExtendWith(ArquillianExtension.class)
class SearchSightIT {

    @Inject
    World world;

    @Inject
    Searching searching;

    @Inject
    MembershipService memberships;

    @Inject
    SanctionService sanctions;

    @Inject
    ThreadMoveService moves;

    @Test
    void a_closed_group_gives_nothing_to_who_is_not_in_it() {
        givesNothing(Visibility.CLOSED);
    }

    @Test
    void a_hidden_group_gives_nothing_to_who_is_not_in_it() {
        givesNothing(Visibility.HIDDEN);
    }

    private void givesNothing(Visibility visibility) {
        String word = World.letters();
        Actor owner = world.person();
        String slug = world.group(owner, visibility, JoinPolicy.ON_REQUEST);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor outsider = world.person();
        world.post(member, slug, "Alleen hier staat " + word);
        assertEquals(List.of(member.personId()), searching.people(owner, word), "it is there for who may see it");
        assertEquals(1, searching.finds(owner, word).facets().levels().size());
        nothing(searching.finds(outsider, word));
        nothing(searching.finds(world.administrator(), word));
        nothing(searching.finds(outsider, new Wanted(word, null, Level.FLEMISH, world.organisation(member), Language.NL, true, PageRequest.first(5))));
        assertEquals(visibility != Visibility.HIDDEN, searching.finds(outsider, slug, Kind.GROUPS).groups().items().stream().anyMatch(group -> group.slug().equals(slug)));
        memberships.leave(member, slug);
        nothing(searching.finds(member, word));
    }

    @Test
    void a_word_of_a_hidden_group_is_no_known_word_to_others() {
        String word = "zeusplan" + World.letters();
        Actor eve = world.person();
        UUID bait = world.post(eve, world.openGroup(eve), "Hier staat " + word + "x").id();
        assertEquals(List.of(bait), searching.posts(eve, word), "as one with a typing error");
        Actor owner = world.person();
        String hidden = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        UUID secret = world.post(owner, hidden, "Geheim is " + word).id();
        assertEquals(List.of(bait), searching.posts(eve, word), "it says nothing of what she may not read");
        assertEquals(List.of(eve.personId()), searching.people(eve, word));
        assertEquals(List.of(secret), searching.posts(owner, word), "who may read it has the word itself");
    }

    @Test
    void who_is_banned_from_an_open_group_finds_nothing_of_it() {
        String word = World.letters();
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor banned = world.member(owner, slug, Role.MEMBER);
        world.post(owner, slug, "Over " + word);
        assertEquals(1, searching.posts(banned, word).size());
        sanctions.ban(owner, world.id(owner, slug), banned.personId(), null, "Voor de test");
        nothing(searching.finds(banned, word));
    }

    @Test
    void try21_a_thread_that_was_moved_from_an_open_group_to_a_closed_one_is_found_by_its_members_alone() {
        String word = World.letters();
        Actor owner = world.person();
        String open = world.openGroup(owner);
        String closed = world.group(owner, Visibility.CLOSED, JoinPolicy.INVITATION);
        Actor outsider = world.person();
        PostView start = world.post(owner, open, "Over " + word);
        world.reply(owner, start.id(), "Nog iets over " + word);
        assertEquals(2, searching.posts(outsider, word).size());
        moves.move(owner, start.id(), closed);
        nothing(searching.finds(outsider, word));
        assertEquals(2, searching.posts(owner, word).size());
        moves.move(owner, start.id(), open);
        assertEquals(2, searching.posts(outsider, word).size());
    }

    @Test
    void try18_what_one_may_not_read_moves_nobody_up_or_down() {
        String word = World.letters();
        Actor owner = world.person();
        String open = world.openGroup(owner);
        String hidden = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor first = world.member(owner, open, Role.MEMBER);
        Actor second = world.member(owner, open, Role.MEMBER);
        Actor outsider = world.person();
        world.post(first, open, "Kort over " + word);
        world.post(second, open, "Wat langer en over veel andere dingen, en ook over " + word);
        List<UUID> before = searching.people(outsider, word);
        assertEquals(List.of(first.personId(), second.personId()), before);
        memberships.join(joined(owner, hidden, second), open, null);
        for (int number = 0; number < 12; number++) {
            world.post(second, hidden, word + " " + word);
        }
        assertEquals(before, searching.people(outsider, word));
        assertEquals(second.personId(), searching.people(owner, word).get(0), "who reads it all sees it otherwise");
        Found filtered = searching.finds(outsider, new Wanted(word, Kind.PEOPLE, Level.FLEMISH, world.organisation(second), null, true, PageRequest.first(1)));
        assertEquals(1, filtered.people().items().size());
        assertEquals(1, searching.finds(outsider, word, Kind.PEOPLE).people().items().get(1).contributions().size(), "no reason from where one may not look");
    }

    /** Lets a person into a group whatever it asks for. @return that person */
    private Actor joined(Actor owner, String slug, Actor person) {
        world.change(owner, slug, Visibility.OPEN, JoinPolicy.OPEN);
        memberships.join(person, slug, null);
        world.change(owner, slug, Visibility.HIDDEN, JoinPolicy.INVITATION);
        return world.person();
    }

    @ParameterizedTest
    @EnumSource(value = Visibility.class)
    void a_claim_counts_for_those_who_may_see_it(Visibility visibility) {
        String word = "kennis" + World.letters();
        UUID topic = searching.topic(word);
        Actor owner = world.person();
        String slug = world.group(owner, visibility, JoinPolicy.ON_REQUEST);
        Actor colleague = world.member(owner, slug, Role.MEMBER);
        Actor outsider = world.person();
        searching.claim(owner, topic, "EXPERT", "MY_GROUPS");
        Actor shy = world.person();
        searching.claim(shy, topic, "EXPERT", "ONLY_ME");
        assertEquals(List.of(owner.personId()), searching.people(colleague, word));
        assertEquals(List.of(), searching.people(outsider, word));
        assertEquals(List.of(shy.personId()), searching.people(shy, word));
        assertEquals(List.of(), searching.finds(outsider, word).facets().levels());
        searching.endorse(colleague, owner, topic, "Zij hielp ons", true);
        searching.endorse(outsider, owner, topic, "Ik zag het ook", false);
        Found.Claim seen = searching.finds(shy, word, Kind.PEOPLE).people().items().stream().flatMap(one -> one.topics().stream())
                .filter(claim -> claim.endorsements() > 0).findFirst().orElse(null);
        assertEquals(null, seen, "of a claim one does not see no endorsement either");
        Found.Claim own = searching.finds(owner, word, Kind.PEOPLE).people().items().get(0).topics().get(0);
        assertEquals(2, own.endorsements());
        Actor member = world.member(owner, slug, Role.MEMBER);
        Found.Claim others = searching.finds(member, word, Kind.PEOPLE).people().items().get(0).topics().get(0);
        assertEquals(1, others.endorsements(), "what she hides is hers and her colleague's");
        assertEquals("Ik zag het ook", others.sentence());
    }

    @Test
    void who_learns_is_not_taken_for_who_knows() {
        String word = "leren" + World.letters();
        UUID topic = searching.topic(word);
        Actor learner = world.person();
        Actor practitioner = world.person();
        Actor expert = world.person();
        searching.claim(learner, topic, "LEARNING", "EVERYONE");
        searching.claim(practitioner, topic, "PRACTISING", "EVERYONE");
        searching.claim(expert, topic, "EXPERT", "EVERYONE");
        assertEquals(List.of(expert.personId(), practitioner.personId()), searching.people(world.person(), word));
    }

    private static void nothing(Found found) {
        assertEquals(List.of(), found.people().items());
        assertEquals(List.of(), found.posts().items());
        assertEquals(List.of(), found.facets().levels());
        assertEquals(List.of(), found.facets().organisations());
    }
}
