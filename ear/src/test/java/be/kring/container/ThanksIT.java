package be.kring.container;

import be.kring.discussion.Capacity;
import be.kring.expertise.ExpertiseService;
import be.kring.expertise.TopicService;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.ClaimSuggestion;
import be.kring.question.ClaimSuggestionService;
import be.kring.question.NewQuestion;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.thanks.ThanksFilter;
import be.kring.thanks.ThanksService;
import be.kring.thanks.ThanksView;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Thanks stay between two people until both show them; what somebody seems to know is suggested to them alone. */
@ExtendWith(ArquillianExtension.class)
class ThanksIT {

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
    ThanksService thanks;

    @Inject
    ClaimSuggestionService suggestions;

    @Inject
    TopicService topics;

    @Inject
    ExpertiseService expertise;

    @Inject
    MembershipService memberships;

    private Actor asker;
    private Actor expert;
    private String group;
    private UUID topic;

    @BeforeEach
    void a_closed_group() throws SQLException {
        asker = world.person();
        group = world.group(asker, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        expert = world.member(asker, group, Role.MEMBER);
        topic = scene.topic();
    }

    @Test
    void thanks_are_shown_when_both_agree_to_whoever_reads_the_answer() throws SQLException {
        UUID reply = answer();
        ThanksView given = thanks.give(asker, reply, null);
        assertEquals(given, thanks.give(asker, reply, null), "once");
        thanks.give(asker, reply, "Dit spaarde me een week");
        assertEquals(1, scene.told(expert, NotificationKind.THANKED));
        assertEquals("Dit spaarde me een week", thanks.list(expert, ThanksFilter.RECEIVED, FIRST).items().get(0).line());
        Actor member = world.member(asker, group, Role.MEMBER);
        assertThrows(NotFound.class, () -> thanks.get(member, given.id()));
        assertThrows(NotFound.class, () -> thanks.agree(member, given.id(), ""));
        assertThrows(Forbidden.class, () -> thanks.give(expert, reply, null), "nobody thanks themselves");
        assertThrows(NotFound.class, () -> thanks.give(world.person(), reply, null), "who does not read it");
        scene.claims(expert, topic, "EXPERT", "EVERYONE");
        thanks.agree(asker, given.id(), "Dit spaarde me een week");
        assertEquals(1, scene.told(expert, NotificationKind.THANKS_AGREED));
        assertEquals(0, shown(member), "one of them is not enough");
        assertThrows(Conflict.class, () -> thanks.agree(expert, given.id(), "Iets anders"), "to words that one did not read nobody agrees");
        assertThrows(InvalidInput.class, () -> thanks.agree(expert, given.id(), null));
        thanks.agree(expert, given.id(), "Dit spaarde me een week");
        assertEquals(0, scene.told(asker, NotificationKind.THANKS_AGREED), "who agreed first is not asked");
        assertEquals(1, shown(member));
        assertEquals(0, shown(world.person()), "who does not read the answer learns nothing");
        thanks.give(asker, reply, "Andere woorden");
        assertEquals(0, shown(member), "other words are agreed to anew");
        assertThrows(Conflict.class, () -> thanks.agree(expert, given.id(), "Dit spaarde me een week"), "read before they changed");
        thanks.agree(expert, given.id(), "Andere woorden");
        thanks.disagree(asker, given.id());
        assertEquals(0, shown(member), "taken back");
        thanks.remove(expert, given.id());
        assertEquals(List.of(), thanks.list(asker, ThanksFilter.GIVEN, FIRST).items());
    }

    @Test
    void nobody_is_told_twice_of_thanks_that_were_taken_away() {
        UUID reply = answer();
        thanks.give(asker, reply, "Dank");
        thanks.remove(asker, thanks.list(asker, ThanksFilter.GIVEN, FIRST).items().get(0).id());
        assertEquals(List.of(), thanks.list(expert, ThanksFilter.RECEIVED, FIRST).items());
        ThanksView again = thanks.give(asker, reply, null);
        assertEquals("", again.line(), "what was said is gone");
        assertEquals(1, thanks.list(expert, ThanksFilter.RECEIVED, FIRST).items().size(), "who took their own away may give them again");
        thanks.remove(expert, again.id());
        assertThrows(Conflict.class, () -> thanks.give(asker, reply, "Toch"));
        assertThrows(NotFound.class, () -> thanks.get(asker, again.id()));
        assertEquals(List.of(), thanks.list(expert, ThanksFilter.RECEIVED, FIRST).items());
        assertEquals(1, scene.told(expert, NotificationKind.THANKED));
    }

    @Test
    void who_agrees_takes_that_back_and_agrees_again_is_heard_of_once_for_each_thanks() {
        ThanksView given = thanks.give(asker, answer(), "Dank");
        for (int time = 0; time < 3; time++) {
            thanks.agree(asker, given.id(), "Dank");
            thanks.disagree(asker, given.id());
        }
        assertEquals(1, scene.told(expert, NotificationKind.THANKS_AGREED));
        ThanksView other = thanks.give(asker, answer(), null);
        thanks.agree(asker, other.id(), "");
        assertEquals(2, scene.told(expert, NotificationKind.THANKS_AGREED), "of other thanks too");
        thanks.agree(expert, given.id(), "Dank");
        thanks.disagree(expert, given.id());
        thanks.agree(expert, given.id(), "Dank");
        assertEquals(1, scene.told(asker, NotificationKind.THANKS_AGREED), "whoever of the two agrees first");
    }

    @Test
    void what_a_claim_hides_its_thanks_hide_and_what_is_no_answer_stands_with_nothing() throws SQLException {
        ThanksView given = thanks.give(asker, answer(), "Dank");
        thanks.agree(asker, given.id(), "Dank");
        thanks.agree(expert, given.id(), "Dank");
        scene.claims(expert, topic, "EXPERT", "ONLY_ME");
        assertEquals(0, shown(asker));
        assertEquals(1, shown(expert));
        ThanksView plain = thanks.give(asker, world.post(expert, group, "Zomaar een bericht").id(), null);
        assertEquals(List.of(), plain.topics());
        assertThrows(Forbidden.class, () -> thanks.agree(asker, plain.id(), ""));
    }

    @Test
    void a_topic_is_suggested_after_five_answers_or_three_that_were_accepted_until_it_is_dismissed() {
        UUID accepted = null;
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(), suggestions.list(expert));
            accepted = answer();
            answering.accept(asker, questionOf(accepted), accepted);
        }
        ClaimSuggestion suggested = suggestions.list(expert).get(0);
        assertEquals(3, suggested.accepted());
        assertEquals(List.of(), suggestions.list(asker), "nobody else");
        answering.unaccept(asker, questionOf(accepted));
        assertEquals(List.of(), suggestions.list(expert));
        answer();
        answer();
        assertEquals(5, suggestions.list(expert).get(0).answered());
        suggestions.dismiss(expert, suggested.topic().slug());
        suggestions.dismiss(expert, suggested.topic().slug());
        assertEquals(List.of(), suggestions.list(expert), "for good");
    }

    @Test
    void what_is_claimed_is_not_suggested_and_groups_that_were_left_do_not_count() throws SQLException {
        for (int i = 0; i < 5; i++) {
            answer();
        }
        assertEquals(1, suggestions.list(expert).size());
        scene.claims(expert, topic, "LEARNING", "ONLY_ME");
        assertEquals(List.of(), suggestions.list(expert));
        expertise.remove(expert, topics.map(expert, List.of(topic)).get(topic).slug());
        assertEquals(1, suggestions.list(expert).size());
        memberships.leave(expert, group);
        assertEquals(List.of(), suggestions.list(expert));
    }

    private UUID answer() {
        UUID question = asking.ask(asker, group, new NewQuestion("Wie weet dit?", "Met uitleg", List.of(topic), Capacity.PERSONAL, null, Language.NL, null)).id();
        return world.reply(expert, question, "Zo").id();
    }

    private UUID questionOf(UUID reply) {
        return thanks.give(asker, reply, null).threadId();
    }

    private int shown(Actor reader) {
        return thanks.listShown(reader, world.handle(expert)).size();
    }
}
