package be.kring.container;

import be.kring.expertise.Audience;
import be.kring.expertise.ClaimInput;
import be.kring.expertise.ClaimView;
import be.kring.expertise.EndorsementService;
import be.kring.expertise.EndorsementView;
import be.kring.expertise.ExpertView;
import be.kring.expertise.ExpertiseLevel;
import be.kring.expertise.ExpertiseService;
import be.kring.expertise.TopicService;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What colleagues may say about a claim, once each, and who sees it. */
@ExtendWith(ArquillianExtension.class)
class EndorsementIT {

    private static final PageRequest FIRST = PageRequest.first(20);
    private static final String TOPIC = "falconry";

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    TopicService topics;

    @Inject
    ExpertiseService expertise;

    @Inject
    EndorsementService endorsements;

    @Inject
    NotificationService notifications;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource database;

    @Test
    void a_colleague_endorses_once_is_told_once_and_takes_it_back() {
        Actor mira = world.person();
        Actor sophie = world.person();
        String handle = world.handle(mira);
        claim(mira, "telework", Audience.EVERYONE);
        ClaimView endorsed = endorsements.endorse(sophie, handle, "telework", "Haar reglement was het onze");
        assertEquals("Haar reglement was het onze", endorsed.mine().sentence());
        endorsements.endorse(sophie, handle, "telework", "Haar reglement werd het onze");
        assertEquals(List.of("Haar reglement werd het onze"), sentences(mira, handle));
        assertEquals(1, told(mira));
        endorsements.withdraw(sophie, handle, "telework");
        assertEquals(List.of(), sentences(mira, handle));
        assertThrows(NotFound.class, () -> endorsements.withdraw(sophie, handle, "telework"));
        endorsements.endorse(sophie, handle, "telework", "Toch");
        assertEquals(1, told(mira), "who comes back is not announced again");
        assertThrows(Forbidden.class, () -> endorsements.endorse(mira, handle, "telework", "Ik ben goed"));
        assertThrows(InvalidInput.class, () -> endorsements.endorse(sophie, handle, "telework", " "));
    }

    @Test
    void what_is_hidden_stays_hidden_when_it_is_said_again() {
        Actor mira = world.person();
        Actor sophie = world.person();
        Actor noor = world.person();
        String handle = world.handle(mira);
        claim(mira, "telework", Audience.EVERYONE);
        endorsements.endorse(sophie, handle, "telework", "Liever niet");
        endorsements.hide(mira, "telework", world.handle(sophie));
        endorsements.hide(mira, "telework", world.handle(sophie));
        assertEquals(List.of(), sentences(noor, handle));
        assertEquals(List.of("Liever niet"), sentences(mira, handle));
        assertTrue(expertise.list(sophie, handle).get(0).mine().hidden());
        assertNull(expertise.list(noor, handle).get(0).mine());
        endorsements.withdraw(sophie, handle, "telework");
        endorsements.endorse(sophie, handle, "telework", "Toch maar");
        assertEquals(List.of(), sentences(noor, handle));
        endorsements.show(mira, "telework", world.handle(sophie));
        assertEquals(List.of("Toch maar"), sentences(noor, handle));
        assertThrows(NotFound.class, () -> endorsements.hide(mira, "telework", world.handle(noor)));
    }

    @Test
    void what_is_taken_off_a_profile_is_gone_for_all_and_comes_back_hidden() {
        Actor mira = world.person();
        Actor sophie = world.person();
        Actor noor = world.person();
        String handle = world.handle(mira);
        claim(mira, "telework", Audience.EVERYONE);
        endorsements.endorse(sophie, handle, "telework", "Weg hiermee");
        assertThrows(NotFound.class, () -> endorsements.remove(noor, "telework", world.handle(sophie)));
        endorsements.remove(mira, "telework", world.handle(sophie));
        assertEquals(List.of(), sentences(mira, handle));
        assertNull(expertise.list(sophie, handle).get(0).mine());
        assertThrows(NotFound.class, () -> endorsements.remove(mira, "telework", world.handle(sophie)));
        endorsements.endorse(sophie, handle, "telework", "Nog eens");
        assertEquals(List.of(), sentences(noor, handle));
        assertEquals(1, told(mira), "nor is it announced again");
    }

    @Test
    void pages_of_endorsements_and_of_people_leave_nobody_out() {
        Actor mira = world.person();
        String handle = world.handle(mira);
        claim(mira, "heat-networks", Audience.EVERYONE);
        for (int i = 0; i < 5; i++) {
            Actor other = world.person();
            endorsements.endorse(other, handle, "heat-networks", "Zin " + i);
            expertise.claim(other, "heat-networks", new ClaimInput(i % 2 == 0 ? ExpertiseLevel.PRACTISING : ExpertiseLevel.EXPERT, "", Audience.EVERYONE));
        }
        List<String> said = new ArrayList<>();
        var page = expertise.list(mira, handle).get(0).endorsements();
        assertEquals(3, page.items().size());
        while (true) {
            page.items().forEach(each -> said.add(each.sentence()));
            if (page.next() == null) {
                break;
            }
            page = endorsements.list(mira, handle, "heat-networks", new PageRequest(1, page.next()));
        }
        assertEquals(List.of("Zin 4", "Zin 3", "Zin 2", "Zin 1", "Zin 0"), said);
        assertEquals(6, everyone(mira, "heat-networks").size());
        assertEquals(6, everyone(mira, "heat-networks").stream().distinct().count());
    }

    @Test
    void of_many_endorsements_at_once_one_is_kept_and_the_database_refuses_ones_own() throws SQLException {
        Actor mira = world.person();
        Actor sophie = world.person();
        String handle = world.handle(mira);
        UUID topic = claim(mira, "telework", Audience.EVERYONE).topic().id();
        List<Together.Outcome<ClaimView>> outcomes = together.times(4, () -> endorsements.endorse(sophie, handle, "telework", "Tegelijk"));
        assertTrue(outcomes.stream().allMatch(Together.Outcome::succeeded));
        assertEquals(List.of("Tegelijk"), sentences(mira, handle));
        assertEquals(1, told(mira));
        try (Connection connection = database.getConnection(); PreparedStatement own = connection.prepareStatement(
                "insert into endorsement (person_id, topic_id, endorser_id, sentence, at) values (?, ?, ?, 'Ik', now())")) {
            own.setObject(1, mira.personId());
            own.setObject(2, topic);
            own.setObject(3, mira.personId());
            assertEquals("23514", assertThrows(SQLException.class, own::executeUpdate).getSQLState());
        }
    }

    private ClaimView claim(Actor actor, String slug, Audience audience) {
        return expertise.claim(actor, slug, new ClaimInput(ExpertiseLevel.PRACTISING, "", audience));
    }

    private List<UUID> everyone(Actor reader, String slug) {
        List<UUID> people = new ArrayList<>();
        String cursor = null;
        do {
            var page = topics.listPeople(reader, slug, new PageRequest(2, cursor));
            people.addAll(page.items().stream().map(ExpertView::person).map(person -> person.id()).toList());
            cursor = page.next();
        } while (cursor != null);
        return people;
    }

    private List<String> sentences(Actor reader, String handle) {
        return expertise.list(reader, handle).get(0).endorsements().items().stream().map(EndorsementView::sentence).toList();
    }

    private long told(Actor actor) {
        return notifications.list(actor, FIRST).items().stream().filter(each -> each.kind() == NotificationKind.ENDORSED).count();
    }
}
