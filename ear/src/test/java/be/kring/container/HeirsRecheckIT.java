package be.kring.container;

import be.kring.discussion.Capacity;
import be.kring.expertise.TopicService;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.handover.HandoverService;
import be.kring.notification.NotificationKind;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.LeftFilter;
import be.kring.question.LeftService;
import be.kring.question.NewQuestion;
import be.kring.question.RecheckRun;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.Language;
import be.kring.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whether an answer of somebody who left still holds is asked of the heirs of its topic, as far as they may say so in the group. */
@ExtendWith(ArquillianExtension.class)
class HeirsRecheckIT {

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
    HandoverService handover;

    @Inject
    LeftService left;

    @Inject
    TopicService topics;

    @Inject
    RecheckRun recheck;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    private Actor asker;
    private Actor els;
    private Actor heir;
    private String group;
    private String topic;
    private UUID question;

    @BeforeEach
    void an_answer_of_somebody_who_leaves() throws SQLException {
        asker = world.person();
        group = world.group(asker, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        els = world.member(asker, group, Role.MEMBER);
        heir = world.member(asker, group, Role.MEMBER);
        UUID about = scene.topic();
        topic = topics.map(els, List.of(about)).get(about).slug();
        question = asking.ask(asker, group, new NewQuestion("Wat zegt de omzendbrief?", "Met uitleg", List.of(about), Capacity.PERSONAL, null, Language.NL, null)).id();
        UUID reply = world.reply(els, question, "Dit").id();
        answering.accept(asker, question, reply);
        handover.leave(els, LocalDate.now().plusDays(3));
    }

    @Test
    void after_the_last_day_the_heir_is_asked_and_nobody_else() throws SQLException {
        inherits(els, heir);
        lastDayIsOver(els);
        due();
        recheck.askAll(Actor.SYSTEM);
        assertEquals(1, scene.told(heir, NotificationKind.RECHECK));
        assertEquals(0, scene.told(els, NotificationKind.RECHECK));
        assertEquals(0, scene.told(asker, NotificationKind.RECHECK), "the moderator need not");
        assertTrue(asking.get(heir, question).can().contains("recheck"));
        assertThrows(Forbidden.class, () -> answering.recheck(world.member(asker, group, Role.MEMBER), question, true));
        answering.recheck(heir, question, true);
    }

    @Test
    void until_then_it_is_the_authors() throws SQLException {
        inherits(els, heir);
        due();
        recheck.askAll(Actor.SYSTEM);
        assertEquals(1, scene.told(els, NotificationKind.RECHECK));
        assertEquals(0, scene.told(heir, NotificationKind.RECHECK));
        assertThrows(Forbidden.class, () -> answering.recheck(heir, question, true));
    }

    @Test
    void what_the_author_left_unsaid_the_heir_is_asked_once() throws SQLException {
        inherits(els, heir);
        due();
        world.minutesAgo(4 * 24 * 60, () -> {
            recheck.askAll(Actor.SYSTEM);
            return true;
        });
        lastDayIsOver(els);
        recheck.askAll(Actor.SYSTEM);
        recheck.askAll(Actor.SYSTEM);
        assertEquals(1, scene.told(heir, NotificationKind.RECHECK));
        assertEquals(1, scene.told(els, NotificationKind.RECHECK), "from before");
    }

    @Test
    void without_an_heir_who_accepted_and_may_write_there_it_is_the_moderators() throws SQLException {
        handover.choose(els, topic, world.handle(heir));
        Actor outsider = world.person();
        lastDayIsOver(els);
        due();
        recheck.askAll(Actor.SYSTEM);
        assertEquals(1, scene.told(asker, NotificationKind.RECHECK), "the heir was asked and did not accept");
        assertThrows(Forbidden.class, () -> answering.recheck(heir, question, true));
        inherits(els, outsider);
        assertEquals(List.of(), left.list(outsider, LeftFilter.INHERITED, FIRST).items(), "an heir does not read a group by inheriting");
    }

    @Test
    void an_heir_who_left_passed_it_on() throws SQLException {
        Actor third = world.member(asker, group, Role.MEMBER);
        inherits(els, heir);
        handover.leave(heir, LocalDate.now().plusDays(3));
        inherits(heir, third);
        lastDayIsOver(els);
        lastDayIsOver(heir);
        due();
        recheck.askAll(Actor.SYSTEM);
        assertEquals(1, scene.told(third, NotificationKind.RECHECK));
        assertEquals(0, scene.told(heir, NotificationKind.RECHECK));
        assertEquals(List.of(question), QuestionScene.ids(left.list(third, LeftFilter.INHERITED, FIRST).items()));
        assertEquals(List.of(question), QuestionScene.ids(left.list(els, LeftFilter.ACCEPTED, FIRST).items()));
        assertEquals(List.of(), left.list(asker, LeftFilter.INHERITED, FIRST).items());
    }

    private void inherits(Actor from, Actor to) {
        handover.choose(from, topic, world.handle(to));
        handover.answer(to, topic, world.handle(from), true);
    }

    private void lastDayIsOver(Actor person) throws SQLException {
        execute("update departure set last_day = current_date - 2 where person_id = ?", person.personId());
    }

    /** The year is over; until then the job that every node runs finds nothing to ask. */
    private void due() throws SQLException {
        execute("update question set recheck_at = now() - interval '10 days' where post_id = ?", question);
    }

    private void execute(String sql, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }
}
