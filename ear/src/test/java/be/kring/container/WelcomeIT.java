package be.kring.container;

import be.kring.group.GroupRef;
import be.kring.group.JoinPolicy;
import be.kring.group.Visibility;
import be.kring.mentoring.MentoringKind;
import be.kring.mentoring.MentoringSide;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.ShiftableClock;
import be.kring.welcome.MeetingReason;
import be.kring.welcome.WelcomeChange;
import be.kring.welcome.WelcomeService;
import be.kring.welcome.WelcomeStep;
import be.kring.welcome.WelcomeView;
import be.kring.group.GroupView;
import be.kring.question.QuestionItem;
import be.kring.group.MembershipService;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The first month of somebody: what is proposed, what is ticked off, and when it is over. */
@ExtendWith(ArquillianExtension.class)
class WelcomeIT {

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    MentoringScene mentoring;

    @Inject
    WelcomeService welcome;

    @Inject
    PersonService persons;

    @Inject
    MembershipService memberships;

    @Inject
    ShiftableClock clock;

    @Test
    void it_is_there_for_a_month_and_can_be_switched_off_and_on() {
        Actor emma = world.person();
        assertTrue(welcome.get(emma).shown());
        assertTrue(welcome.change(emma, new WelcomeChange(true, null)).folded());
        assertFalse(welcome.change(emma, new WelcomeChange(null, false)).shown());
        assertEquals(List.of(), welcome.get(emma).steps());
        WelcomeView again = welcome.change(emma, new WelcomeChange(null, true));
        assertTrue(again.shown() && again.folded());
        clock.at(Instant.now(clock).plus(Duration.ofDays(31)), () -> assertFalse(welcome.get(emma).shown()));
    }

    @Test
    void steps_are_done_by_hand_or_by_themselves() {
        Actor emma = world.person();
        assertEquals(List.of(false, false, false), done(welcome.get(emma)));
        assertEquals(List.of(true, false, false), done(welcome.tick(emma, WelcomeStep.MEET, true)));
        assertEquals(List.of(false, false, false), done(welcome.tick(emma, WelcomeStep.MEET, false)));
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        UUID question = scene.ask(owner, slug, "Wie weet dit?").id();
        memberships.join(emma, slug, null);
        assertEquals(List.of(false, true, false), done(welcome.get(emma)));
        world.reply(emma, question, "Ik");
        assertEquals(List.of(true, true, true), done(welcome.get(emma)));
        assertEquals(List.of(true, true, true), done(welcome.tick(emma, WelcomeStep.GROUPS, false)));
    }

    @Test
    void a_buddy_is_proposed_where_a_group_of_the_newcomer_has_such_a_programme() {
        Actor owner = world.person();
        String slug = mentoring.group(owner);
        Actor emma = world.person();
        assertTrue(welcome.get(emma).steps().stream().noneMatch(each -> each.step() == WelcomeStep.BUDDY), "not yet of that group");
        memberships.join(emma, slug, null);
        assertEquals(List.of(slug), welcome.get(emma).programmes().stream().map(GroupRef::slug).toList());
        assertEquals(List.of(false, true, false, false), done(welcome.get(emma)));
        mentoring.take(emma, slug, MentoringKind.BUDDY, MentoringSide.SEEKER, 1);
        assertEquals(List.of(false, true, false, true), done(welcome.get(emma)));
        assertEquals(List.of(), welcome.get(emma).programmes(), "done");
    }

    @Test
    void nothing_is_proposed_that_may_not_be_seen() throws SQLException {
        UUID topic = scene.topic();
        Actor emma = newcomer();
        scene.claims(emma, topic, "LEARNING", "ONLY_ME");
        Actor owner = newcomer();
        String hidden = world.group(owner, Visibility.HIDDEN, JoinPolicy.OPEN);
        String closed = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        String open = world.openGroup(owner);
        scene.ask(owner, hidden, topic);
        scene.ask(owner, closed, topic);
        UUID seen = scene.ask(owner, open, topic);
        scene.claims(owner, topic, "EXPERT", "ONLY_ME");
        Actor expert = newcomer();
        scene.claims(expert, topic, "EXPERT", "EVERYONE");
        Actor grouped = newcomer();
        scene.claims(grouped, topic, "EXPERT", "MY_GROUPS");
        WelcomeView view = welcome.get(emma);
        assertEquals(List.of(expert.personId()), view.people().stream().map(each -> each.person().id()).toList());
        assertEquals(MeetingReason.TOPIC, view.people().get(0).reason());
        assertEquals(seen, view.questions().get(0).id());
        assertTrue(view.questions().stream().map(QuestionItem::group).noneMatch(group -> List.of(hidden, closed).contains(group.slug())));
        List<String> groups = view.groups().stream().map(GroupView::slug).toList();
        assertFalse(groups.contains(hidden));
        assertTrue(groups.contains(open) && groups.contains(closed), groups::toString);
    }

    @Test
    void colleagues_are_found_by_function_and_employer() {
        String function = "functie " + World.letters();
        Actor emma = newcomer(function, "0900000071");
        Actor same = newcomer(function, "0900000072");
        Actor near = newcomer("andere " + function, "0900000071");
        List<WelcomeView.Colleague> people = welcome.get(emma).people();
        assertEquals(same.personId(), people.get(0).person().id());
        assertEquals(MeetingReason.FUNCTION, people.get(0).reason());
        assertTrue(people.stream().skip(1).allMatch(each -> each.reason() == MeetingReason.ORGANISATION));
        assertTrue(people.stream().anyMatch(each -> each.person().id().equals(near.personId())));
    }

    /** Somebody with whom nobody shares function or employer. */
    private Actor newcomer() {
        String only = World.letters();
        return newcomer("functie " + only, String.format("%010d", 9_000_000_000L + (Math.abs(only.hashCode()) % 900_000_000)).substring(0, 10));
    }

    private Actor newcomer(String function, String code) {
        SignInClaims same = world.claims("Collega " + World.letters(), false);
        return persons.signIn(new SignInClaims(same.issuer(), same.subject(), same.name(), null, function, code, "Dienst " + code, Level.LOCAL, Language.NL, false)).orElseThrow();
    }

    private static List<Boolean> done(WelcomeView view) {
        return view.steps().stream().map(WelcomeView.Step::done).toList();
    }
}
