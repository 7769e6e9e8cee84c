package be.kring.container;

import be.kring.discussion.QuestionState;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.notification.NotificationKind;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.MarkingService;
import be.kring.question.QuestionView;
import be.kring.question.RecheckRun;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whether an accepted answer still holds is asked once, and whom it concerns is told. */
@ExtendWith(ArquillianExtension.class)
class RecheckIT {

    private static final int YEAR_AND_A_DAY = 366 * 24 * 60;

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    MarkingService marking;

    @Inject
    MembershipService memberships;

    @Inject
    RecheckRun recheck;

    @Inject
    QuestionScene scene;

    @Test
    void after_a_year_it_is_asked_once_whether_an_answer_still_holds() {
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor expert = world.member(asker, slug, Role.MEMBER);
        Actor gone = world.member(asker, slug, Role.MEMBER);
        UUID id = scene.ask(asker, slug, "Wat zegt de omzendbrief?").id();
        UUID orphan = scene.ask(asker, slug, "En de vorige?").id();
        UUID reply = world.reply(expert, id, "Dit").id();
        UUID left = world.reply(gone, orphan, "Dat").id();
        world.minutesAgo(YEAR_AND_A_DAY, () -> answering.accept(asker, id, reply));
        world.minutesAgo(YEAR_AND_A_DAY, () -> answering.accept(asker, orphan, left));
        memberships.leave(gone, slug);
        assertThrows(Conflict.class, () -> answering.recheck(expert, id, true), "before anybody asked");
        together.times(3, () -> {
            recheck.askAll(Actor.SYSTEM);
            return true;
        });
        assertEquals(1, scene.told(expert, NotificationKind.RECHECK));
        assertEquals(1, scene.told(asker, NotificationKind.RECHECK), "the moderator, in the place of who is gone");
        assertTrue(asking.get(expert, id).can().contains("recheck"));
        assertTrue(answering.recheck(expert, id, true).question().recheckAt().isAfter(java.time.Instant.now().plusSeconds(300L * 24 * 3600)));
        recheck.askAll(Actor.SYSTEM);
        assertEquals(1, scene.told(expert, NotificationKind.RECHECK), "not again");
        QuestionView open = answering.recheck(asker, orphan, false);
        assertEquals(QuestionState.REOPENED, open.question().state());
        assertEquals(left, open.question().outdated().get(0).replyId());
    }

    @Test
    void whom_it_concerns_is_told() {
        Actor asker = world.person();
        String slug = world.openGroup(asker);
        Actor expert = world.member(asker, slug, Role.MEMBER);
        UUID id = scene.ask(asker, slug, "Wie weet dit?").id();
        answering.claim(expert, id);
        assertEquals(1, scene.told(asker, NotificationKind.QUESTION_CLAIMED));
        UUID reply = world.reply(expert, id, "Ik").id();
        answering.accept(asker, id, reply);
        assertEquals(1, scene.told(expert, NotificationKind.ANSWER_ACCEPTED));
        marking.markOutdated(asker, id, reply, null);
        assertEquals(1, scene.told(expert, NotificationKind.ANSWER_OUTDATED));
        answering.close(asker, id);
        assertEquals(0, scene.told(asker, NotificationKind.QUESTION_CLOSED), "nobody is told of their own doing");
    }
}
