package be.kring.container;

import be.kring.discussion.Capacity;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.NewPost;
import be.kring.discussion.PostView;
import be.kring.group.Colour;
import be.kring.group.GroupService;
import be.kring.group.GroupSettings;
import be.kring.group.JoinPolicy;
import be.kring.group.Visibility;
import be.kring.search.Found;
import be.kring.search.Kind;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A question also looks for the other names of its topics: for their words, not for single letters that a name holds. */
@ExtendWith(ArquillianExtension.class)
class OtherNamesIT {

    @Inject
    World world;

    @Inject
    Searching searching;

    @Inject
    DiscussionService discussion;

    @Inject
    GroupService groups;

    @Test
    void a_letter_of_another_name_is_neither_found_nor_marked() {
        String dutch = "vernieuwing" + World.letters();
        String english = "research" + World.letters();
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        searching.topic(dutch, "R&Q", "E-" + dutch, "R&Q " + english);
        english(owner, slug, "Appendix R lists the forms, Q lists the rest");
        PostView both = english(owner, slug, "We count R among " + english);
        List<Found.Post> posts = searching.finds(owner, dutch, Kind.POSTS).posts().items();
        assertEquals(List.of(both.id()), posts.stream().map(each -> each.passage().postId()).toList());
        assertEquals("We count R among [" + english + "]", Searching.marked(posts.get(0).passage()));
    }

    @Test
    void a_topic_of_one_letter_is_found_by_whoever_asks_for_it() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID r = searching.topic("r");
        UUID signs = searching.topic("c++");
        PostView post = english(owner, slug, "We count with R " + World.letters());
        Actor claimant = world.person();
        searching.claim(claimant, r, "EXPERT", "EVERYONE");
        Found found = searching.finds(owner, "Who knows R?");
        assertTrue(found.topics().items().stream().anyMatch(each -> each.id().equals(r)));
        assertTrue(searching.posts(owner, "R").contains(post.id()));
        assertTrue(searching.people(owner, "R").contains(claimant.personId()));
        assertTrue(searching.finds(owner, "C++", Kind.TOPICS).topics().items().stream().anyMatch(each -> each.id().equals(signs)));
    }

    @Test
    void a_group_is_found_by_a_short_name_as_a_whole_and_not_by_its_letters_or_small_words() {
        String word = "vernieuwing" + World.letters();
        String rest = World.letters();
        searching.topic(word, "r e", word + " bij de " + rest);
        Actor owner = world.person();
        String letters = group(owner, "Regels en meer");
        String small = group(owner, "Bij de " + rest);
        String whole = group(owner, "Alles over R&E, samen");
        List<String> found = searching.finds(owner, word, Kind.GROUPS).groups().items().stream().map(Found.Group::slug).toList();
        assertTrue(found.contains(whole), found::toString);
        assertFalse(found.contains(letters), found::toString);
        assertFalse(found.contains(small), found::toString);
    }

    private String group(Actor owner, String description) {
        String slug = world.openGroup(owner);
        LocalisedText name = LocalisedText.of(Language.NL, slug);
        groups.change(owner, slug, groups.get(owner, slug).version(),
                new GroupSettings(name, LocalisedText.of(Language.NL, description), null, null, Visibility.OPEN, JoinPolicy.OPEN, Colour.TEAL));
        return slug;
    }

    private PostView english(Actor author, String slug, String text) {
        return discussion.post(author, slug, new NewPost(text, Capacity.PERSONAL, null, Language.EN));
    }
}
