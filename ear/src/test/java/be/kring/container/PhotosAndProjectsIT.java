package be.kring.container;

import be.kring.discussion.ContributionService;
import be.kring.discussion.ContributionView;
import be.kring.expertise.Audience;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.person.AccountStatus;
import be.kring.person.PersonService;
import be.kring.person.RevocationService;
import be.kring.person.SignInClaims;
import be.kring.profile.PhotoService;
import be.kring.profile.PhotoView;
import be.kring.profile.ProjectInput;
import be.kring.profile.ProjectService;
import be.kring.profile.ProjectView;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A photo, projects and what was written lately are seen by who may, and to everybody else they do not exist. */
@ExtendWith(ArquillianExtension.class)
class PhotosAndProjectsIT {

    private static final PageRequest FIRST = PageRequest.first(20);

    @Inject
    World world;

    @Inject
    PersonService persons;

    @Inject
    RevocationService accounts;

    @Inject
    PhotoService photos;

    @Inject
    ProjectService projects;

    @Inject
    ContributionService contributions;

    @Test
    void a_photo_is_seen_by_its_audience_in_lists_and_by_its_address() throws IOException {
        Actor mira = world.person();
        String slug = world.group(mira, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor colleague = world.member(mira, slug, Role.MEMBER);
        Actor outsider = world.person();
        String address = photos.put(mira, picture(0x336699), Audience.MY_GROUPS).address();
        assertEquals(List.of(address), seen(colleague, mira));
        assertNull(photos.list(colleague, List.of(mira.personId())).get(0).audience());
        for (Actor stranger : List.of(outsider, world.administrator())) {
            assertEquals(List.of(), seen(stranger, mira));
            assertThrows(NotFound.class, () -> photos.getImage(stranger, mira.personId(), hash(address)));
        }
        assertTrue(photos.getImage(colleague, mira.personId(), hash(address)).length > 100);
        assertEquals(Audience.EVERYONE, photos.show(mira, Audience.EVERYONE).audience());
        assertEquals(List.of(address), seen(outsider, mira), "the image stays at its address");
        photos.show(mira, Audience.ONLY_ME);
        assertEquals(List.of(), seen(colleague, mira));
        assertEquals(List.of(address), seen(mira, mira));
    }

    @Test
    void another_photo_has_another_address_and_one_that_is_gone_none() throws IOException {
        Actor mira = world.person();
        String first = photos.put(mira, picture(0x336699), Audience.EVERYONE).address();
        assertEquals(first, photos.put(mira, picture(0x336699), Audience.EVERYONE).address());
        String second = photos.put(mira, picture(0x993366), Audience.EVERYONE).address();
        assertNotEquals(first, second);
        assertThrows(NotFound.class, () -> photos.getImage(mira, mira.personId(), hash(first)));
        assertThrows(NotFound.class, () -> photos.getImage(mira, world.person().personId(), hash(second)), "under nobody else's name");
        photos.remove(mira);
        photos.remove(mira);
        assertThrows(NotFound.class, () -> photos.getImage(mira, mira.personId(), hash(second)));
        assertThrows(NotFound.class, () -> photos.show(mira, Audience.EVERYONE));
        assertThrows(InvalidInput.class, () -> photos.put(mira, "no photo".getBytes(StandardCharsets.UTF_8), Audience.EVERYONE));
        assertThrows(InvalidInput.class, () -> photos.put(mira, picture(0), null));
        assertThrows(InvalidInput.class, () -> photos.list(mira, Collections.nCopies(101, mira.personId())));
    }

    @Test
    void the_photo_of_an_account_that_is_closed_is_served_to_nobody_and_of_one_that_is_gone_it_is_erased() throws IOException {
        SignInClaims claims = world.claims("Vertrekt " + World.letters(), false);
        Actor mira = persons.signIn(claims).orElseThrow();
        Actor reader = world.person();
        String address = photos.put(mira, picture(0x336699), Audience.EVERYONE).address();
        accounts.follow(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DISABLED);
        assertThrows(NotFound.class, () -> photos.getImage(reader, mira.personId(), hash(address)));
        assertEquals(List.of(), seen(reader, mira));
        accounts.follow(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.ACTIVE);
        assertEquals(List.of(address), seen(reader, mira));
        assertTrue(photos.getImage(reader, mira.personId(), hash(address)).length > 100);
        accounts.follow(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DELETED);
        accounts.follow(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.ACTIVE);
        assertEquals(List.of(), seen(reader, mira));
        assertThrows(NotFound.class, () -> photos.getImage(reader, mira.personId(), hash(address)));
    }

    @Test
    void each_project_is_seen_by_its_own_audience_and_changed_by_its_person_only() {
        Actor mira = world.person();
        String slug = world.group(mira, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor colleague = world.member(mira, slug, Role.MEMBER);
        add(mira, "Voor iedereen", Audience.EVERYONE);
        add(mira, "Voor mijn groepen", Audience.MY_GROUPS);
        UUID secret = add(mira, "Voor mij", Audience.ONLY_ME).id();
        assertEquals(List.of("Voor mij", "Voor mijn groepen", "Voor iedereen"), titles(mira, mira));
        assertEquals(List.of("Voor mijn groepen", "Voor iedereen"), titles(colleague, mira));
        assertEquals(List.of("Voor iedereen"), titles(world.person(), mira));
        assertNull(projects.list(colleague, world.handle(mira)).get(0).audience());
        assertThrows(NotFound.class, () -> projects.change(colleague, secret, new ProjectInput("Van mij", "2024", "", Audience.EVERYONE)));
        assertThrows(NotFound.class, () -> projects.remove(colleague, secret));
        assertEquals("Nu open", projects.change(mira, secret, new ProjectInput(" Nu  open ", "2024", null, Audience.EVERYONE)).title());
        projects.remove(mira, secret);
        assertThrows(NotFound.class, () -> projects.remove(mira, secret));
    }

    @Test
    void projects_have_a_title_and_a_period_and_are_twelve_at_most() {
        Actor mira = world.person();
        assertThrows(InvalidInput.class, () -> projects.add(mira, new ProjectInput("", "2024", "", Audience.EVERYONE)));
        assertThrows(InvalidInput.class, () -> projects.add(mira, new ProjectInput("Titel", " ", "", Audience.EVERYONE)));
        assertThrows(InvalidInput.class, () -> projects.add(mira, new ProjectInput("Titel", "2024", "x".repeat(201), Audience.EVERYONE)));
        assertThrows(InvalidInput.class, () -> projects.add(mira, new ProjectInput("Titel", "2024", "", null)));
        for (int number = 0; number < 12; number++) {
            add(mira, "Project " + number, Audience.EVERYONE);
        }
        assertEquals("too-many", assertThrows(InvalidInput.class, () -> add(mira, "Nog een", Audience.EVERYONE)).violations().get(0).code());
    }

    @Test
    void what_was_written_in_a_closed_group_is_in_no_list_of_who_does_not_read_it() {
        Actor mira = world.person();
        String open = world.openGroup(mira);
        String closed = world.group(mira, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        String hidden = world.group(mira, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor member = world.member(mira, hidden, Role.MEMBER);
        UUID start = world.post(mira, open, "Voor iedereen").id();
        UUID reply = world.reply(mira, start, "En dit **ook**").id();
        world.post(mira, closed, "Alleen voor leden");
        UUID secret = world.post(mira, hidden, "Alleen voor ons").id();
        Actor outsider = world.person();
        assertEquals(List.of(reply, start), ids(outsider, mira));
        assertEquals(List.of(reply, start), ids(world.administrator(), mira));
        assertEquals(List.of(secret, reply, start), ids(member, mira));
        assertEquals(4, ids(mira, mira).size());
        ContributionView first = contributions.listOf(outsider, mira.personId(), PageRequest.first(1)).items().get(0);
        assertEquals("En dit ook", first.excerpt());
        assertEquals(start, first.threadId());
        PageRequest next = new PageRequest(1, contributions.listOf(outsider, mira.personId(), PageRequest.first(1)).next());
        assertEquals(List.of(start), contributions.listOf(outsider, mira.personId(), next).items().stream().map(ContributionView::id).toList());
    }

    private List<UUID> ids(Actor reader, Actor whose) {
        return contributions.listOf(reader, whose.personId(), FIRST).items().stream().map(ContributionView::id).toList();
    }

    private List<String> seen(Actor reader, Actor whose) {
        return photos.list(reader, List.of(whose.personId())).stream().map(PhotoView::address).toList();
    }

    private List<String> titles(Actor reader, Actor whose) {
        return projects.list(reader, world.handle(whose)).stream().map(ProjectView::title).toList();
    }

    private ProjectView add(Actor actor, String title, Audience audience) {
        return projects.add(actor, new ProjectInput(title, "2024", "Samen met drie steden", audience));
    }

    private static String hash(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static byte[] picture(int colour) throws IOException {
        BufferedImage image = new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 900; at++) {
            image.setRGB(at % 30, at / 30, colour);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
