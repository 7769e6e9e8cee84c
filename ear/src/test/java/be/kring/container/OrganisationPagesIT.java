package be.kring.container;

import be.kring.discussion.Capacity;
import be.kring.discussion.ContributionView;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.NewPost;
import be.kring.group.GroupRef;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.organisation.FollowService;
import be.kring.organisation.OrganisationPageService;
import be.kring.person.OfficialAccountService;
import be.kring.person.OrganisationChange;
import be.kring.person.OrganisationService;
import be.kring.person.OrganisationView;
import be.kring.person.PersonService;
import be.kring.person.PersonView;
import be.kring.person.SignInClaims;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page of an organisation, and what following it brings. */
@ExtendWith(ArquillianExtension.class)
class OrganisationPagesIT {

    private static final PageRequest FIRST = PageRequest.first(20);

    @Inject
    World world;

    @Inject
    PersonService persons;

    @Inject
    OrganisationService organisations;

    @Inject
    OfficialAccountService officials;

    @Inject
    OrganisationPageService pages;

    @Inject
    FollowService follows;

    @Inject
    DiscussionService discussion;

    private Actor administrator;
    private String code;
    private UUID city;

    @BeforeEach
    void a_city() {
        administrator = world.administrator();
        code = "09" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
        city = organisations.add(administrator, new OrganisationChange(new LocalisedText(Map.of("nl", "Stad " + World.letters())), code, Level.LOCAL)).id();
    }

    @Test
    void its_people_come_by_name_and_each_once() {
        works("Zora " + World.letters());
        works("Adam " + World.letters());
        works("adam " + World.letters());
        List<String> names = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            Page<PersonView> page = pages.listPeople(administrator, city, new PageRequest(2, cursor));
            page.items().forEach(person -> names.add(person.name()));
            cursor = page.next();
        }
        assertEquals(3, names.size());
        assertTrue(names.get(2).startsWith("Zora"), names::toString);
        assertEquals(3, pages.get(administrator, city).people());
        assertThrows(NotFound.class, () -> pages.get(administrator, UUID.randomUUID()));
        assertThrows(NotFound.class, () -> pages.listPeople(administrator, UUID.randomUUID(), FIRST));
    }

    @Test
    void its_groups_are_those_that_its_official_account_leads_and_the_reader_reads() {
        Actor account = works("Stadskrant " + World.letters());
        Actor reader = world.person();
        String open = world.openGroup(account);
        String closed = world.group(account, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        world.group(account, Visibility.HIDDEN, JoinPolicy.INVITATION);
        assertEquals(List.of(), slugs(reader), "an account like any other");
        officials.verify(administrator, account.personId(), city);
        assertEquals(List.of(open), slugs(reader), "that it leads a closed group is for who reads it");
        assertEquals(List.of(open), slugs(administrator));
        Actor member = world.member(account, closed, Role.MEMBER);
        assertEquals(2, slugs(member).size());
        assertEquals(3, slugs(account).size());
        assertEquals(List.of(account.personId()), pages.get(reader, city).official().stream().map(PersonView::id).toList());
        assertEquals(List.of(), pages.get(reader, city).can());
        assertEquals(List.of("map"), pages.get(account, city).can());
        officials.withdraw(administrator, account.personId());
    }

    @Test
    void what_it_says_officially_comes_to_its_followers_where_they_read() {
        Actor speaker = works("Woordvoerder " + World.letters());
        world.mandate(speaker, city);
        Actor follower = world.person();
        String open = world.openGroup(speaker);
        String hidden = world.group(speaker, Visibility.HIDDEN, JoinPolicy.INVITATION);
        UUID said = says(speaker, open, "Het stadhuis is dicht");
        world.post(speaker, open, "In eigen naam");
        says(speaker, hidden, "Voor ons alleen");
        assertEquals(List.of(), follows.listPosts(follower, FIRST).items());
        follows.follow(follower, city);
        List<ContributionView> news = follows.listPosts(follower, FIRST).items();
        assertEquals(List.of(said), news.stream().map(ContributionView::id).toList());
        assertEquals(city, news.get(0).onBehalfOf().id());
        assertEquals(List.of(said), pages.listPosts(follower, city, FIRST).items().stream().map(ContributionView::id).toList());
        assertEquals(2, pages.listPosts(speaker, city, FIRST).items().size());
        follows.unfollow(follower, city);
        assertEquals(List.of(), follows.listPosts(follower, FIRST).items());
    }

    @Test
    void followers_are_a_number_and_each_counts_once() {
        Actor one = world.person();
        Actor other = world.person();
        assertEquals(1, follows.follow(one, city).followers());
        assertEquals(1, follows.follow(one, city).followers());
        assertEquals(2, follows.follow(other, city).followers());
        assertTrue(pages.get(one, city).following());
        assertFalse(pages.get(administrator, city).following());
        assertEquals(2, pages.get(administrator, city).followers());
        assertEquals(List.of(city), follows.list(one).stream().map(OrganisationView::id).toList());
        assertEquals(1, follows.unfollow(one, city).followers());
        assertEquals(1, follows.unfollow(one, city).followers());
        assertThrows(NotFound.class, () -> follows.follow(one, UUID.randomUUID()));
    }

    private List<String> slugs(Actor reader) {
        return pages.listGroups(reader, city).stream().map(GroupRef::slug).toList();
    }

    private UUID says(Actor speaker, String slug, String text) {
        return discussion.post(speaker, slug, new NewPost(text, Capacity.ORGANISATION, city, Language.NL)).id();
    }

    private Actor works(String name) {
        return persons.signIn(new SignInClaims("https://issuer.example", UUID.randomUUID().toString(), name, null, "medewerker", code, "Stad", Level.LOCAL, Language.NL, false))
                .orElseThrow();
    }
}
