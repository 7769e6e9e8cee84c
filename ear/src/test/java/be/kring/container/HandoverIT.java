package be.kring.container;

import be.kring.discussion.FeedService;
import be.kring.expertise.TopicService;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.handover.DepartureAdministration;
import be.kring.handover.FarewellQuestion;
import be.kring.handover.FarewellService;
import be.kring.handover.FarewellState;
import be.kring.handover.HandoverService;
import be.kring.handover.HandoverView;
import be.kring.handover.HeirState;
import be.kring.notification.NotificationKind;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who leaves chooses heirs and answers the farewell interview; nobody else learns of it. */
@ExtendWith(ArquillianExtension.class)
class HandoverIT {

    private static final LocalDate LATER = LocalDate.now().plusMonths(2);

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    HandoverService handover;

    @Inject
    FarewellService farewells;

    @Inject
    DepartureAdministration administration;

    @Inject
    TopicService topics;

    @Inject
    FeedService feed;

    private Actor els;
    private Actor heir;
    private UUID topic;
    private String slug;

    @BeforeEach
    void somebody_who_knows_something() throws SQLException {
        els = world.person();
        heir = world.person();
        topic = scene.topic();
        slug = topics.map(els, List.of(topic)).get(topic).slug();
        scene.claims(els, topic, "EXPERT", "EVERYONE");
    }

    @Test
    void an_heir_is_asked_and_accepts() {
        assertThrows(NotFound.class, () -> handover.choose(els, slug, world.handle(heir)), "who stays hands nothing over");
        handover.leave(els, LATER);
        assertThrows(InvalidInput.class, () -> handover.choose(els, slug, world.handle(els)));
        assertThrows(InvalidInput.class, () -> handover.choose(els, slug, "nobody.at.all"));
        assertEquals(HeirState.ASKED, handover.choose(els, slug, world.handle(heir)).topics().get(0).state());
        handover.choose(els, slug, world.handle(heir));
        assertEquals(1, scene.told(heir, NotificationKind.HEIR_ASKED), "once");
        assertEquals(LATER, handover.get(heir).inherited().get(0).lastDay());
        assertThrows(NotFound.class, () -> handover.answer(world.person(), slug, world.handle(els), true), "nobody else was asked");
        assertEquals(HeirState.ACCEPTED, handover.answer(heir, slug, world.handle(els), true).inherited().get(0).state());
        assertEquals(HeirState.ACCEPTED, handover.get(els).topics().get(0).state());
        assertEquals(1, scene.told(els, NotificationKind.HEIR_ACCEPTED));
    }

    @Test
    void a_decline_is_known_to_the_two_and_another_one_is_asked() {
        handover.leave(els, LATER);
        handover.choose(els, slug, world.handle(heir));
        assertEquals(List.of(), handover.answer(heir, slug, world.handle(els), false).inherited());
        assertThrows(NotFound.class, () -> handover.answer(heir, slug, world.handle(els), true), "it is over");
        Actor second = world.person();
        handover.choose(els, slug, world.handle(second));
        assertEquals(0, scene.told(heir, NotificationKind.HEIR_RELEASED), "who declined is left alone");
        assertEquals(second.personId(), handover.get(els).topics().get(0).heir().id());
        assertEquals(List.of(), handover.get(heir).inherited());
    }

    @Test
    void who_stays_after_all_releases_heirs_and_keeps_what_was_written() {
        handover.leave(els, LATER);
        handover.choose(els, slug, world.handle(heir));
        handover.answer(heir, slug, world.handle(els), true);
        farewells.write(els, FarewellQuestion.PROUD, "Op de collega’s");
        handover.stay(els);
        handover.stay(els);
        assertEquals(1, scene.told(heir, NotificationKind.HEIR_RELEASED));
        assertEquals(List.of(), handover.get(heir).inherited());
        assertNull(handover.get(els).departure());
        assertThrows(NotFound.class, () -> farewells.write(els, FarewellQuestion.PROUD, "x"), "who stays has no farewell interview");
        HandoverView again = handover.leave(els, LATER);
        assertNull(again.topics().get(0).heir());
        assertEquals("Op de collega’s", again.interview().get(0).text());
    }

    @Test
    void what_was_taken_over_is_passed_on_in_turn() {
        handover.leave(els, LATER);
        handover.choose(els, slug, world.handle(heir));
        handover.answer(heir, slug, world.handle(els), true);
        HandoverView heirs = handover.leave(heir, LATER);
        assertEquals(topic, heirs.topics().get(0).topic().id());
        assertFalse(heirs.topics().get(0).claimed());
    }

    @Test
    void administrators_note_a_departure_and_see_only_what_they_noted() {
        Actor administrator = world.administrator();
        Actor teller = world.person();
        handover.leave(teller, LATER);
        assertThrows(NotFound.class, () -> administration.note(heir, els.personId(), LATER));
        assertThrows(NotFound.class, () -> administration.list(heir, PageRequest.first(100)));
        administration.note(administrator, els.personId(), LATER);
        administration.note(administrator, els.personId(), LATER);
        assertEquals(1, scene.told(els, NotificationKind.DEPARTURE_NOTED), "once");
        assertTrue(handover.get(els).departure().noted());
        List<UUID> noted = administration.list(administrator, PageRequest.first(100)).items().stream().map(each -> each.person().id()).toList();
        assertTrue(noted.contains(els.personId()) && !noted.contains(teller.personId()), "what people told themselves is not there");
        assertThrows(NotFound.class, () -> administration.undo(administrator, teller.personId()));
        administration.undo(administrator, els.personId());
        assertNull(handover.get(els).departure());
        assertEquals(1, scene.told(els, NotificationKind.DEPARTURE_UNDONE));
    }

    @Test
    void an_answer_of_the_interview_becomes_an_article_that_readers_of_its_group_find_with_the_topic() {
        Actor owner = world.person();
        String closed = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor leaver = world.member(owner, closed, Role.MEMBER);
        handover.leave(leaver, LATER);
        assertThrows(InvalidInput.class, () -> farewells.publish(leaver, FarewellQuestion.KNOW, closed, slug, "Wat moet je weten?"), "nothing was written");
        farewells.write(leaver, FarewellQuestion.KNOW, "Het archief staat **in de kelder**");
        assertTrue(farewells.preview(leaver, FarewellQuestion.KNOW, closed, "Wat moet je weten?").html().contains("<h3>Wat moet je weten?</h3>"));
        assertEquals(List.of(), farewells.list(owner, slug), "a draft is nobody else’s");
        HandoverView after = farewells.publish(leaver, FarewellQuestion.KNOW, closed, slug, "Wat moet je weten?");
        assertEquals(FarewellState.PUBLISHED, after.interview().get(0).state());
        assertThrows(Conflict.class, () -> farewells.publish(leaver, FarewellQuestion.KNOW, closed, slug, "Wat moet je weten?"));
        assertTrue(feed.get(owner, after.interview().get(0).postId()).html().contains("<strong>in de kelder</strong>"));
        assertEquals(1, farewells.list(owner, slug).size());
        assertEquals(List.of(), farewells.list(world.person(), slug), "who does not read the group finds nothing");
    }
}
