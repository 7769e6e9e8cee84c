package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.PostView;
import be.kring.group.Role;
import be.kring.search.Facets;
import be.kring.search.Found;
import be.kring.search.IndexWork;
import be.kring.search.Kind;
import be.kring.search.Wanted;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who and what is found, in which order, and why. */
@ExtendWith(ArquillianExtension.class)
class SearchIT {

    @Inject
    World world;

    @Inject
    Searching searching;

    @Inject
    DiscussionService discussion;

    @Inject
    IndexWork work;

    @Inject
    Together together;

    @Test
    void who_answers_comes_before_who_only_talks_and_the_answer_says_why() {
        String word = World.letters();
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor expert = world.member(owner, slug, Role.MEMBER);
        Actor chatterer = world.member(owner, slug, Role.MEMBER);
        PostView answer = world.post(expert, slug, "Eerst iets anders. Een reglement over " + word + " vraagt een advies: " + word + " verandert het contract.");
        for (int number = 0; number < 25; number++) {
            world.post(chatterer, slug, "Vandaag weer een lange dag met vergaderingen, koffie, mails, treinen, nog een overleg en een verslag, en iemand noemde " + word + " nummer " + number);
        }
        Found found = searching.finds(world.person(), "reglement " + word);
        assertEquals(expert.personId(), found.people().items().get(0).person().id());
        assertEquals(chatterer.personId(), found.people().items().get(1).person().id());
        Found.Passage why = found.people().items().get(0).contributions().get(0);
        assertEquals(answer.id(), why.postId());
        assertEquals("… Een [reglement] over [" + word + "] vraagt een advies: [" + word + "] verandert het contract.", Searching.marked(why));
        assertEquals(3, found.people().items().get(1).contributions().size(), "three reasons are enough");
        assertEquals(answer.id(), found.posts().items().get(0).passage().postId());
    }

    @Test
    void typing_errors_accents_and_other_forms_of_a_word_make_no_difference() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        String tail = World.letters();
        PostView post = world.post(owner, slug, "De coördinatoren van vergroenmee" + tail + " schreven réunions op");
        for (String text : List.of("coordinator vergroenmee" + tail, "vergroenmee" + tail + "s", "vergreonmee" + tail, "vergroenme" + tail, "VERGROENMEE" + tail.toUpperCase(java.util.Locale.ROOT))) {
            assertTrue(searching.posts(owner, text).contains(post.id()), text);
        }
        assertFalse(searching.posts(owner, "helemaalanders" + tail).contains(post.id()));
    }

    @Test
    void compounds_are_found_by_their_parts_and_parts_by_the_compound() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        PostView whole = world.post(owner, slug, "Ons telewerkbeleid ligt vast");
        PostView parts = world.post(owner, slug, "Een beleid voor wie telewerk wil");
        PostView other = world.post(owner, slug, "De wielen van een fiets");
        assertTrue(searching.posts(owner, "telewerk").contains(whole.id()), "the part finds the whole");
        List<UUID> found = searching.posts(owner, "telewerkbeleid");
        assertTrue(found.contains(whole.id()) && found.contains(parts.id()), "the whole finds the parts");
        assertFalse(found.contains(other.id()));
    }

    @Test
    void a_question_in_one_language_finds_what_is_named_in_another() {
        String dutch = "thuis" + World.letters();
        String french = "domicile" + World.letters();
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID topic = searching.topic(dutch, french);
        PostView post = discussion.post(owner, slug, new be.kring.discussion.NewPost("Notre règlement sur le " + french + " est prêt", be.kring.discussion.Capacity.PERSONAL, null,
                be.kring.shared.Language.FR));
        Actor claimant = world.person();
        searching.claim(claimant, topic, "EXPERT", "EVERYONE");
        Found found = searching.finds(world.person(), "Wie weet iets over " + dutch + "?");
        assertEquals(topic, found.topics().items().get(0).id());
        assertTrue(searching.posts(world.person(), dutch).contains(post.id()));
        assertEquals(List.of(topic), found.people().items().stream().filter(one -> one.person().id().equals(claimant.personId())).flatMap(one -> one.topics().stream())
                .map(Found.Claim::topicId).toList());
    }

    @Test
    void people_groups_and_organisations_are_found_by_name() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        String name = world.name(owner);
        Found.Person first = searching.finds(owner, name.toUpperCase(java.util.Locale.ROOT)).people().items().get(0);
        assertEquals(owner.personId(), first.person().id());
        assertTrue(first.named());
        assertTrue(searching.finds(owner, slug).groups().items().stream().anyMatch(group -> group.slug().equals(slug)));
        assertTrue(searching.finds(owner, "agentschap ruimte en watre", Kind.ORGANISATIONS).organisations().items().stream()
                .anyMatch(one -> one.name().equals("Agentschap Ruimte en Water")));
    }

    @Test
    void facets_count_what_filters_give_and_pages_show_everybody_once() {
        String word = World.letters();
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        for (int number = 0; number < 7; number++) {
            world.post(world.member(owner, slug, Role.MEMBER), slug, "Over " + word);
        }
        Found all = searching.finds(owner, word, Kind.PEOPLE);
        assertEquals(List.of(new Facets.Count("FLEMISH", null, 7)), all.facets().levels());
        assertEquals(7, all.facets().organisations().get(0).count());
        Wanted filtered = new Wanted(word, Kind.PEOPLE, Level.FEDERAL, null, null, false, PageRequest.first(20));
        assertEquals(0, searching.finds(owner, filtered).people().items().size());
        Found german = searching.finds(owner, new Wanted(word, null, null, null, Language.DE, false, PageRequest.first(5)));
        assertEquals(0, german.people().items().size(), "nobody told what they speak");
        assertEquals(0, german.posts().items().size());
        for (Kind kind : List.of(Kind.PEOPLE, Kind.POSTS)) {
            List<UUID> paged = new ArrayList<>();
            for (String cursor = ""; cursor != null; ) {
                Found page = searching.finds(owner, new Wanted(word, kind, null, null, null, true, new PageRequest(2, cursor)));
                if (kind == Kind.PEOPLE) {
                    page.people().items().forEach(one -> paged.add(one.person().id()));
                    cursor = page.people().next();
                } else {
                    page.posts().items().forEach(one -> paged.add(one.passage().postId()));
                    cursor = page.posts().next();
                }
            }
            assertEquals(7, paged.size(), kind::name);
            assertEquals(7, new HashSet<>(paged).size(), kind::name);
        }
    }

    @Test
    void a_page_goes_on_although_the_last_one_of_the_former_page_is_found_no_more() {
        for (Kind kind : List.of(Kind.PEOPLE, Kind.POSTS)) {
            String word = World.letters();
            Actor owner = world.person();
            String slug = world.openGroup(owner);
            Map<UUID, UUID> posts = new HashMap<>();
            for (int number = 0; number < 6; number++) {
                Actor member = world.member(owner, slug, Role.MEMBER);
                posts.put(member.personId(), world.post(member, slug, "Over " + word).id());
            }
            List<UUID> seen = new ArrayList<>();
            String cursor = null;
            do {
                Found page = searching.finds(owner, new Wanted(word, kind, null, null, null, false, new PageRequest(2, cursor)));
                seen.addAll(kind == Kind.PEOPLE ? page.people().items().stream().map(one -> one.person().id()).toList()
                        : page.posts().items().stream().map(one -> one.passage().postId()).toList());
                cursor = kind == Kind.PEOPLE ? page.people().next() : page.posts().next();
                UUID last = seen.get(seen.size() - 1);
                discussion.hide(owner, kind == Kind.PEOPLE ? posts.get(last) : last, "Voor de test");
            } while (cursor != null);
            assertEquals(6, seen.size(), kind::name);
            assertEquals(6, new HashSet<>(seen).size(), kind::name);
        }
    }

    @Test
    void nothing_is_indexed_twice_and_what_changes_or_goes_leaves_at_once() throws Exception {
        String before = World.letters();
        String after = World.letters();
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        PostView post = world.post(owner, slug, "Hier staat " + before);
        together.run(() -> work.takePortion(Actor.SYSTEM), () -> work.takePortion(Actor.SYSTEM));
        searching.index();
        String postings = "select count(*) from search_posting where document in (select number from search_document where post_id = '" + post.id() + "')";
        long words = searching.count(postings);
        assertEquals(1, searching.count("select count(*) from search_document where post_id = '" + post.id() + "'"));
        post = discussion.change(owner, post.id(), post.version(), new be.kring.discussion.PostChange("Nu staat hier " + after, null, null));
        assertEquals(0, searching.count(postings), "not a moment longer");
        assertEquals(List.of(), searching.posts(owner, before));
        assertEquals(List.of(post.id()), searching.posts(owner, after));
        assertTrue(searching.count(postings) > 0 && searching.count(postings) <= words + 1);
        discussion.hide(owner, post.id(), "Voor de test");
        assertEquals(0, searching.count(postings));
        assertEquals(List.of(), searching.posts(owner, after));
        discussion.unhide(owner, post.id());
        assertEquals(List.of(post.id()), searching.posts(owner, after));
        discussion.undo(owner, post.id());
        assertEquals(List.of(), searching.posts(owner, after));
        assertEquals(0, searching.count("select count(*) from search_document where post_id = '" + post.id() + "'"));
    }

    @Test
    void what_nobody_can_look_for_is_refused() {
        Actor actor = world.person();
        for (String text : new String[] {null, " ", "x".repeat(201), "a\0b"}) {
            assertThrows(InvalidInput.class, () -> searching.finds(actor, text));
        }
        assertThrows(InvalidInput.class, () -> searching.finds(actor, new Wanted("x", null, null, null, null, false, new PageRequest(5, "eA"))));
        assertEquals(List.of(), searching.people(actor, "??? !!!"));
    }
}
