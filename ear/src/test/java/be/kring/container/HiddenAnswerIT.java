package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.QuestionState;
import be.kring.discussion.ThreadQuestion;
import be.kring.group.Role;
import be.kring.moderation.AppealOutcome;
import be.kring.moderation.AppealService;
import be.kring.moderation.Decision;
import be.kring.moderation.Judgement;
import be.kring.moderation.ReportKind;
import be.kring.moderation.ReportService;
import be.kring.moderation.ReviewService;
import be.kring.notification.NotificationKind;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.MarkingService;
import be.kring.question.QuestionView;
import be.kring.question.RecheckRun;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was said of an answer outlives that it is hidden, and nobody sees it meanwhile; experts are not asked again while somebody looks at a report. */
@ExtendWith(ArquillianExtension.class)
class HiddenAnswerIT {

    private static final PageRequest FIRST = PageRequest.first(10);

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    MarkingService marking;

    @Inject
    DiscussionService discussion;

    @Inject
    ReportService reports;

    @Inject
    ReviewService reviews;

    @Inject
    AppealService appeals;

    @Inject
    RecheckRun recheck;

    private Actor asker;
    private Actor expert;
    private Actor other;
    private String slug;
    private UUID question;
    private UUID reply;

    @BeforeEach
    void an_answer() {
        if (world == null) {
            return;
        }
        asker = world.person();
        slug = world.openGroup(asker);
        expert = world.member(asker, slug, Role.MEMBER);
        other = world.member(asker, slug, Role.MEMBER);
        question = scene.ask(asker, slug, "Hoe tellen we reistijd?").id();
        reply = world.reply(expert, question, "Zo").id();
    }

    @Test
    void a_report_that_was_wrong_takes_nothing_away() {
        answering.accept(asker, question, reply);
        marking.markHelpful(asker, question, reply, true);
        marking.markOutdated(expert, question, reply, null);
        ThreadQuestion before = asking.get(asker, question).question();
        report(reply);
        for (Actor reader : List.of(asker, expert, other)) {
            QuestionView meanwhile = asking.get(reader, question);
            assertNull(meanwhile.answer());
            assertNull(meanwhile.question().accepted());
            assertNull(meanwhile.question().recheckAt());
            assertEquals(QuestionState.OPEN, meanwhile.question().state());
            assertTrue(meanwhile.question().helpful().isEmpty() && meanwhile.question().outdated().isEmpty(), meanwhile::toString);
        }
        decide(Decision.KEEP);
        assertEquals(before, asking.get(asker, question).question(), "as it was");
        assertEquals(reply, asking.get(asker, question).answer().id());
        assertEquals(1, scene.told(expert, NotificationKind.ANSWER_ACCEPTED), "and nobody is told as if it were new");
    }

    @Test
    void an_appeal_that_is_upheld_and_a_moderator_who_thinks_again_give_all_of_it_back() {
        Actor moderator = world.member(asker, slug, Role.MODERATOR);
        answering.accept(asker, question, reply);
        report(reply);
        decide(Decision.HIDE);
        assertNull(asking.get(asker, question).question().accepted());
        appeals.appeal(expert, reply, "Dit is openbaar");
        reviews.decideAppeal(moderator, reviews.listWaiting(moderator, slug, FIRST).items().get(0).id(), AppealOutcome.OVERTURNED, "Dat klopt");
        assertEquals(reply, asking.get(asker, question).question().accepted());
        discussion.hide(asker, reply, "Vergissing");
        discussion.unhide(asker, reply);
        assertEquals(QuestionState.ACCEPTED, scene.state(other, question));
    }

    @Test
    void who_got_another_answer_meanwhile_or_asked_anew_keeps_that_and_the_first_is_helpful() {
        answering.accept(asker, question, reply);
        discussion.hide(asker, reply, "Vergissing");
        UUID second = world.reply(other, question, "Beter zo").id();
        answering.accept(asker, question, second);
        assertEquals(List.of(), asking.get(other, question).question().helpful(), "not before it is read again");
        discussion.unhide(asker, reply);
        ThreadQuestion after = asking.get(other, question).question();
        assertEquals(List.of(second, List.of(reply)), List.of(after.accepted(), after.helpful()));
        discussion.hide(asker, second, "Vergissing");
        assertEquals(QuestionState.ANSWERED, scene.state(other, question));
        answering.reopen(asker, question);
        discussion.unhide(asker, second);
        after = asking.get(other, question).question();
        assertEquals(QuestionState.REOPENED, after.state(), "it was asked anew since");
        assertNull(after.accepted());
        assertEquals(2, after.helpful().size());
    }

    @Test
    void a_question_that_was_closed_meanwhile_stays_so_with_its_answer() {
        answering.accept(asker, question, reply);
        discussion.hide(asker, reply, "Vergissing");
        answering.close(asker, question);
        discussion.unhide(asker, reply);
        ThreadQuestion after = asking.get(other, question).question();
        assertEquals(List.of(QuestionState.CLOSED, reply), List.of(after.state(), after.accepted()));
    }

    @Test
    void what_is_hidden_is_not_asked_to_be_looked_at_again_until_it_is_shown() throws SQLException {
        answering.accept(asker, question, reply);
        discussion.hide(asker, reply, "Vergissing");
        scene.recheckDue(question);
        recheck.askAll(Actor.SYSTEM);
        assertEquals(0, scene.told(expert, NotificationKind.RECHECK) + scene.told(asker, NotificationKind.RECHECK));
        discussion.unhide(asker, reply);
        recheck.askAll(Actor.SYSTEM);
        assertEquals(1, scene.told(expert, NotificationKind.RECHECK));
    }

    @Test
    void experts_are_asked_again_once_it_is_hidden_for_good_and_not_while_it_is_looked_at() throws Exception {
        UUID topic = scene.topic();
        Actor knows = scene.expert(asker, slug, topic, "EXPERT", "EVERYONE", null);
        UUID routed = scene.ask(asker, slug, topic);
        scene.run();
        assertEquals(List.of(routed), scene.asked(knows));
        UUID answer = world.reply(other, routed, "Uit het dossier").id();
        Eventually.eventually(() -> assertNull(asking.get(asker, routed).route().nextAt()));
        Eventually.eventually(() -> assertEquals(0, asking.get(asker, routed).route().waiting()));
        report(answer);
        scene.later(routed);
        scene.run();
        scene.run();
        assertEquals(List.of(), scene.asked(knows), "somebody looks at its answer first");
        assertEquals(QuestionState.OPEN, scene.state(other, routed));
        decide(Decision.HIDE);
        Eventually.eventually(() -> assertNotNull(asking.get(asker, routed).route().nextAt(), "it goes on"));
        scene.later(routed);
        scene.run();
        assertEquals(List.of(routed), scene.asked(knows));
    }

    private void report(UUID post) {
        reports.report(world.person(), post, ReportKind.CONFIDENTIAL, "Uit een dossier");
    }

    private void decide(Decision decision) {
        reviews.decide(asker, reviews.listWaiting(asker, slug, FIRST).items().get(0).id(), Judgement.of(decision, "Gezien", decision == Decision.KEEP ? null : "Vertrouwelijk"));
    }
}
