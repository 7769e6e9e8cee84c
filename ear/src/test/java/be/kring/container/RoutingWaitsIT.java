package be.kring.container;

import be.kring.question.AskSettings;
import be.kring.question.AskingService;
import be.kring.question.AsksService;
import be.kring.question.RouteStage;
import be.kring.question.RouteView;
import be.kring.shared.Actor;
import be.kring.shared.Level;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A question waits for who can be asked soon, for nobody else, and rests while nobody is there who asks. */
@ExtendWith(ArquillianExtension.class)
class RoutingWaitsIT {

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    AskingService asking;

    @Inject
    AsksService asks;

    private UUID topic;
    private Actor asker;
    private String slug;
    private Actor near;
    private Actor far;

    @BeforeEach
    void one_who_knows_in_the_own_organisation_and_one_elsewhere() throws Exception {
        if (world == null) {
            return;
        }
        topic = scene.topic();
        asker = world.person();
        slug = world.openGroup(asker);
        near = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        far = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", Level.LOCAL);
    }

    @Test
    void nobody_waits_for_a_colleague_who_is_never_asked() {
        goesOnWithout(new AskSettings(0, null, null, null, null));
    }

    @Test
    void nobody_waits_for_a_colleague_who_is_away_for_longer_than_the_stage_lasts() {
        goesOnWithout(new AskSettings(3, null, null, LocalDate.now().minusDays(1), LocalDate.now().plusDays(2)));
    }

    @Test
    void nobody_waits_for_a_colleague_whose_week_is_full() {
        asks.changeSettings(near, new AskSettings(1, null, null, null, null));
        scene.ask(asker, slug, topic);
        scene.run();
        goesOnWithout(new AskSettings(1, null, null, null, null));
    }

    @Test
    void who_is_asleep_is_waited_for_and_the_asker_reads_where_it_is_looked_again() {
        asks.changeSettings(near, QuestionScene.asleep());
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        RouteView route = asking.get(asker, id).route();
        assertEquals(RouteStage.ORGANISATION, route.next());
        assertTrue(route.again());
        assertEquals(List.of(), scene.asked(far));
        asks.changeSettings(near, QuestionScene.ANY_TIME);
        later(id);
        assertEquals(List.of(id), scene.asked(near));
        assertEquals(RouteStage.LEVEL, asking.get(asker, id).route().next());
        assertFalse(asking.get(asker, id).route().again(), "there it was not looked yet");
    }

    @Test
    void nobody_is_asked_for_somebody_whose_account_is_closed_until_it_is_open_again() throws Exception {
        asks.changeSettings(near, QuestionScene.asleep());
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        scene.disable(asker);
        asks.changeSettings(near, QuestionScene.ANY_TIME);
        later(id);
        assertEquals(List.of(), scene.asked(near));
        assertTrue(scene.nextAt(id) > System.currentTimeMillis(), "it is looked again another day");
        scene.enable(asker);
        later(id);
        assertEquals(List.of(id), scene.asked(near));
    }

    private void goesOnWithout(AskSettings settings) {
        asks.changeSettings(near, settings);
        UUID id = scene.ask(asker, slug, topic);
        scene.run();
        assertFalse(scene.asked(near).contains(id));
        assertTrue(scene.asked(far).contains(id), "in the same minute");
        assertEquals(RouteStage.DONE, asking.get(asker, id).route().next());
    }

    private void later(UUID id) {
        try {
            scene.later(id);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        scene.run();
    }
}
