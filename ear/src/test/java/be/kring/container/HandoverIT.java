package be.kring.container;

import be.kring.discussion.FeedService;
import be.kring.expertise.TopicAdministration;
import be.kring.expertise.TopicService;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.handover.DepartureAdministration;
import be.kring.handover.DepartureView;
import be.kring.handover.FarewellArticle;
import be.kring.handover.FarewellQuestion;
import be.kring.handover.FarewellService;
import be.kring.handover.FarewellState;
import be.kring.handover.HandoverService;
import be.kring.handover.HandoverView;
import be.kring.handover.HeirState;
import be.kring.handover.NotedView;
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
    TopicAdministration vocabulary;

    @Inject
    LockOrder lockOrder;

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
    void what_somebody_told_themselves_no_administrator_changes_or_takes_back() {
        Actor administrator = world.administrator();
        handover.leave(els, LATER);
        handover.choose(els, slug, world.handle(heir));
        handover.answer(heir, slug, world.handle(els), true);
        assertEquals(LATER.plusDays(9), administration.note(administrator, els.personId(), LATER.plusDays(9)).lastDay());
        assertEquals(LATER, handover.get(els).departure().lastDay(), "the own word counts");
        assertEquals(LATER.plusDays(9), handover.get(els).departure().notedDay());
        assertEquals(LATER, handover.get(heir).inherited().get(0).lastDay());
        administration.undo(administrator, els.personId());
        assertEquals(new DepartureView(LATER, handover.get(els).departure().toldAt(), false, null), handover.get(els).departure());
        assertEquals(HeirState.ACCEPTED, handover.get(els).topics().get(0).state());
        assertEquals(0, scene.told(heir, NotificationKind.HEIR_RELEASED));
        assertThrows(NotFound.class, () -> administration.undo(administrator, els.personId()));
    }

    @Test
    void heirs_see_the_day_that_was_noted_and_the_own_word_goes_before_it() {
        Actor administrator = world.administrator();
        administration.note(administrator, els.personId(), LATER);
        handover.choose(els, slug, world.handle(heir));
        administration.note(administrator, els.personId(), LATER.plusDays(9));
        assertEquals(LATER.plusDays(9), handover.get(heir).inherited().get(0).lastDay());
        assertFalse(handover.leave(els, LATER.plusDays(3)).departure().noted());
        assertEquals(LATER.plusDays(3), handover.get(heir).inherited().get(0).lastDay());
        assertEquals(List.of(LATER.plusDays(9)), administration.list(administrator, PageRequest.first(100)).items().stream()
                .filter(each -> each.person().id().equals(els.personId())).map(NotedView::lastDay).toList(), "administrators see what they noted");
        handover.stay(els);
        assertThrows(NotFound.class, () -> administration.undo(administrator, els.personId()), "who stays says so for both");
    }

    @Test
    void heirs_of_topics_that_became_one_each_answer_for_themselves() throws SQLException {
        UUID other = scene.topic();
        String otherSlug = topics.map(els, List.of(other)).get(other).slug();
        scene.claims(els, other, "EXPERT", "EVERYONE");
        Actor second = world.person();
        handover.leave(els, LATER);
        handover.choose(els, slug, world.handle(heir));
        handover.choose(els, otherSlug, world.handle(second));
        vocabulary.merge(world.administrator(), other, topic);
        assertEquals(1, handover.get(els).topics().size());
        assertThrows(NotFound.class, () -> handover.answer(world.person(), slug, world.handle(els), true));
        handover.answer(second, slug, world.handle(els), true);
        assertEquals(HeirState.ASKED, handover.get(heir).inherited().get(0).state(), "the other one has not answered");
        assertEquals(second.personId(), handover.get(els).topics().get(0).heir().id(), "who accepted");
        handover.answer(heir, slug, world.handle(els), false);
        assertEquals(HeirState.ACCEPTED, handover.get(els).topics().get(0).state());
        handover.release(els, slug);
        assertEquals(1, scene.told(second, NotificationKind.HEIR_RELEASED));
        assertEquals(0, scene.told(heir, NotificationKind.HEIR_RELEASED));
        assertEquals(List.of(), handover.get(second).inherited());
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
        assertEquals(List.of("Het archief staat in de kelder"), farewells.list(owner, slug).stream().map(FarewellArticle::excerpt).toList());
        assertEquals(List.of(), farewells.list(world.person(), slug), "who does not read the group finds nothing");
    }

    @Test
    void an_article_that_mentions_somebody_locks_streams_in_one_order() {
        Actor owner = world.person();
        String group = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor leaver = world.member(owner, group, Role.MEMBER);
        Actor mentioned = world.member(owner, group, Role.MEMBER);
        handover.leave(leaver, LATER);
        farewells.write(leaver, FarewellQuestion.PROUD, "Op @" + world.handle(mentioned));
        lockOrder.assertRising(() -> farewells.publish(leaver, FarewellQuestion.PROUD, group, null, "Waar ben je trots op?"));
        assertEquals(1, scene.told(mentioned, NotificationKind.MENTION));
    }
}
