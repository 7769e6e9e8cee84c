package be.kring.container;

import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.notification.NotificationKind;
import be.kring.question.AnsweringService;
import be.kring.question.RecheckRun;
import be.kring.shared.Actor;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who was asked whether an answer still holds and is gone, or says nothing, leaves it to the moderators of the group, who are asked once. */
@ExtendWith(ArquillianExtension.class)
class RecheckSilenceIT {

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    AnsweringService answering;

    @Inject
    MembershipService memberships;

    @Inject
    RecheckRun recheck;

    private Actor asker;
    private Actor moderator;
    private Actor author;
    private String slug;
    private UUID question;

    @BeforeEach
    void an_accepted_answer() {
        if (world == null) {
            return;
        }
        asker = world.person();
        slug = world.openGroup(asker);
        moderator = world.member(asker, slug, Role.MODERATOR);
        author = world.member(asker, slug, Role.MEMBER);
        question = answered(author);
    }

    @Test
    void an_account_that_is_closed_without_a_departure() throws SQLException {
        askedDaysAgo(3);
        recheck.askAll(Actor.SYSTEM);
        assertTold(1, 0);
        scene.disable(author);
        recheck.askAll(Actor.SYSTEM);
        recheck.askAll(Actor.SYSTEM);
        assertTold(1, 1);
    }

    @Test
    void who_left_the_group() throws SQLException {
        askedDaysAgo(3);
        memberships.leave(author, slug);
        recheck.askAll(Actor.SYSTEM);
        recheck.askAll(Actor.SYSTEM);
        assertTold(1, 1);
    }

    @Test
    void who_says_nothing_for_two_weeks() throws SQLException {
        askedDaysAgo(15);
        recheck.askAll(Actor.SYSTEM);
        recheck.askAll(Actor.SYSTEM);
        assertTold(1, 1);
        answering.recheck(author, question, true);
        recheck.askAll(Actor.SYSTEM);
        assertTold(1, 1);
    }

    @Test
    void a_moderator_who_was_asked_as_the_author_is_not_asked_twice_and_the_others_are() throws SQLException {
        question = answered(moderator);
        askedDaysAgo(15);
        recheck.askAll(Actor.SYSTEM);
        recheck.askAll(Actor.SYSTEM);
        assertEquals(1, scene.told(moderator, NotificationKind.RECHECK));
        assertEquals(1, scene.told(asker, NotificationKind.RECHECK));
    }

    @Test
    void whoever_answered_in_time_is_left_alone() throws SQLException {
        askedDaysAgo(15);
        answering.recheck(author, question, true);
        recheck.askAll(Actor.SYSTEM);
        assertTold(1, 0);
    }

    private UUID answered(Actor by) {
        UUID id = scene.ask(asker, slug, "Wat zegt de omzendbrief?").id();
        UUID reply = world.reply(by, id, "Dit").id();
        answering.accept(asker, id, reply);
        return id;
    }

    private void askedDaysAgo(int days) throws SQLException {
        scene.recheckDue(question);
        recheck.askAll(Actor.SYSTEM);
        scene.recheckedDaysAgo(question, days);
    }

    private void assertTold(int toAuthor, int toModerators) {
        assertEquals(toAuthor, scene.told(author, NotificationKind.RECHECK));
        assertEquals(toModerators, scene.told(moderator, NotificationKind.RECHECK));
        assertEquals(toModerators, scene.told(asker, NotificationKind.RECHECK), "the owner is one of them");
    }
}
