package be.kring.container;

import be.kring.discussion.QuestionState;
import be.kring.group.GroupEndService;
import be.kring.group.Role;
import be.kring.notification.NotificationKind;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who says "I take it" and forgets it is reminded once, and later the question is open again; who asked need not wait for that. */
@ExtendWith(ArquillianExtension.class)
class ForgottenClaimsIT {

    private static final String JOB = "question-routing";
    private static final int DAY = 24 * 60;

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    DeskScene jobs;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    GroupEndService ends;

    private Actor asker;
    private Actor taker;
    private String slug;
    private UUID topic;
    private UUID id;

    @BeforeEach
    void somebody_took_a_question() throws Exception {
        if (world == null) {
            return;
        }
        jobs.keepAway(JOB);
        asker = world.person();
        slug = world.openGroup(asker);
        taker = world.member(asker, slug, Role.MEMBER);
        topic = scene.topic();
        id = scene.ask(asker, slug, topic);
    }

    @AfterEach
    void the_job_again() {
        if (jobs != null) {
            jobs.letRun(JOB);
        }
    }

    @Test
    void after_three_days_who_took_it_is_reminded_once_and_after_seven_it_is_open_again_and_goes_on() throws Exception {
        world.minutesAgo(7 * DAY + 5, () -> answering.claim(taker, id));
        Actor expert = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        long version = asking.get(asker, id).version();
        runAgo(4 * DAY + 30);
        assertEquals(0, scene.told(taker, NotificationKind.CLAIM_REMINDER), "not yet three days");
        runAgo(4 * DAY + 1);
        runAgo(4 * DAY + 1);
        assertEquals(1, scene.told(taker, NotificationKind.CLAIM_REMINDER));
        assertEquals(version, asking.get(asker, id).version(), "who has it before them changes it all the same");
        runAgo(10);
        assertEquals(QuestionState.CLAIMED, scene.state(asker, id));
        scene.run();
        assertEquals(QuestionState.OPEN, scene.state(asker, id));
        assertEquals(1, scene.told(taker, NotificationKind.CLAIM_RELEASED));
        assertEquals(1, scene.told(taker, NotificationKind.CLAIM_REMINDER));
        eventually(() -> assertEquals(List.of(id), scene.asked(expert), "before, nobody was found"));
    }

    @Test
    void what_nobody_was_reminded_of_nobody_loses_and_who_takes_it_anew_has_as_long_again() {
        world.minutesAgo(30 * DAY, () -> answering.claim(taker, id));
        scene.run();
        scene.run();
        assertEquals(QuestionState.CLAIMED, scene.state(asker, id));
        answering.release(taker, id);
        assertEquals(0, scene.told(taker, NotificationKind.CLAIM_RELEASED), "nobody is told of their own doing");
        answering.claim(taker, id);
        scene.run();
        assertEquals(1, scene.told(taker, NotificationKind.CLAIM_REMINDER));
    }

    @Test
    void who_answered_or_cannot_is_not_reminded() {
        String other = world.openGroup(asker);
        Actor member = world.member(asker, other, Role.MEMBER);
        UUID archived = scene.ask(asker, other, "Blijft dit liggen?").id();
        world.minutesAgo(8 * DAY, () -> answering.claim(member, archived));
        ends.archive(asker, other);
        world.minutesAgo(8 * DAY, () -> answering.claim(taker, id));
        world.reply(taker, id, "Hier is het");
        scene.run();
        assertEquals(0, scene.told(taker, NotificationKind.CLAIM_REMINDER));
        assertEquals(0, scene.told(member, NotificationKind.CLAIM_REMINDER), "in an archive nobody answers");
        assertEquals(QuestionState.CLAIMED, scene.state(asker, archived));
    }

    @Test
    void who_asked_gives_it_to_others_and_who_took_it_is_told() throws Exception {
        answering.claim(taker, id);
        Actor other = world.member(asker, slug, Role.MEMBER);
        assertThrows(Forbidden.class, () -> answering.release(other, id));
        assertTrue(asking.get(asker, id).can().contains("release"));
        assertEquals(QuestionState.OPEN, answering.release(asker, id).question().state());
        assertEquals(1, scene.told(taker, NotificationKind.CLAIM_RELEASED));
        Actor expert = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        scene.run();
        assertEquals(List.of(id), scene.asked(expert), "it goes round afresh");
    }

    private void runAgo(int minutes) {
        world.minutesAgo(minutes, () -> {
            scene.run();
            return true;
        });
    }
}
