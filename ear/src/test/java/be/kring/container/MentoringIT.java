package be.kring.container;

import be.kring.group.Role;
import be.kring.mentoring.MentoringAnswer;
import be.kring.mentoring.MentoringKind;
import be.kring.mentoring.MentoringNumbers;
import be.kring.mentoring.MentoringService;
import be.kring.mentoring.MentoringSide;
import be.kring.mentoring.PairService;
import be.kring.mentoring.PairView;
import be.kring.mentoring.ProgrammeService;
import be.kring.mentoring.ProposalView;
import be.kring.mentoring.TendingWork;
import be.kring.notification.NotificationKind;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From taking part to the end of a pair: who learns what, and who does not. */
@ExtendWith(ArquillianExtension.class)
class MentoringIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));

    @Inject
    World world;

    @Inject
    MentoringScene scene;

    @Inject
    ProgrammeService programmes;

    @Inject
    MentoringService mentoring;

    @Inject
    PairService pairs;

    @Inject
    TendingWork tending;

    private Actor owner;
    private String slug;

    @BeforeEach
    void a_group_with_buddies_and_mentors() {
        owner = world.person();
        slug = scene.group(owner);
    }

    @Test
    void who_both_accept_are_a_pair_note_their_meetings_and_part_without_a_word() {
        Actor seeker = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        Actor giver = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.GIVER);
        scene.round(owner, slug);
        ProposalView proposed = scene.proposals(seeker, slug).get(0);
        assertEquals(List.of(giver.personId(), "Hallo", "telework", MentoringSide.SEEKER),
                List.of(proposed.other().id(), proposed.note(), proposed.topics().get(0).slug(), proposed.side()));
        eventually(() -> assertEquals(1, scene.told(seeker, NotificationKind.MENTORING_PROPOSED)));
        mentoring.answer(seeker, proposed.id(), MentoringAnswer.ACCEPTED);
        assertNull(scene.proposals(giver, slug).get(0).answer(), "what the other says is not told");
        mentoring.answer(giver, proposed.id(), MentoringAnswer.ACCEPTED);
        assertEquals(List.of(), scene.proposals(seeker, slug));
        assertEquals(List.of(1L, 0L), List.of(scene.told(seeker, NotificationKind.MENTORING_PAIRED), scene.told(giver, NotificationKind.MENTORING_PAIRED)));
        UUID id = mentoring.get(seeker, slug).pairs().get(0).id();
        assertEquals(List.of(new PairView.Held(2, TODAY)), pairs.hold(giver, id, 2, TODAY).meetings());
        assertEquals(List.of(new PairView.Held(2, TODAY)), pairs.get(seeker, id).meetings());
        assertEquals(List.of(), pairs.unhold(seeker, id, 2).meetings());
        assertThrows(InvalidInput.class, () -> pairs.hold(giver, id, 1, TODAY.plusDays(1)));
        assertThrows(InvalidInput.class, () -> pairs.hold(giver, id, 1, TODAY.minusDays(1)));
        assertThrows(NotFound.class, () -> pairs.hold(giver, id, 7, TODAY));
        assertThrows(NotFound.class, () -> pairs.get(owner, id), "only the two see it");
        assertThrows(NotFound.class, () -> pairs.end(world.administrator(), id));
        assertNotNull(pairs.end(giver, id).endedAt());
        pairs.end(seeker, id);
        assertEquals(List.of(1L, 1L), List.of(scene.told(seeker, NotificationKind.MENTORING_ENDED), scene.told(giver, NotificationKind.MENTORING_ENDED)), "once, and in the same words");
        assertThrows(NotFound.class, () -> pairs.hold(seeker, id, 1, TODAY));
        scene.round(owner, slug);
        assertEquals(List.of(), scene.proposals(seeker, slug), "earlier pairs are not brought together again");
    }

    @Test
    void nobody_learns_who_said_no_and_they_are_not_proposed_again() {
        Actor seeker = scene.part(owner, slug, MentoringKind.BUDDY, MentoringSide.SEEKER);
        Actor giver = scene.part(owner, slug, MentoringKind.BUDDY, MentoringSide.GIVER);
        scene.round(owner, slug);
        UUID id = scene.proposal(seeker, slug);
        mentoring.answer(seeker, id, MentoringAnswer.ACCEPTED);
        String before = mentoring.get(seeker, slug).toString();
        mentoring.answer(giver, id, MentoringAnswer.DECLINED);
        assertEquals(before, mentoring.get(seeker, slug).toString());
        assertEquals(List.of(), scene.proposals(giver, slug));
        assertThrows(NotFound.class, () -> mentoring.answer(giver, id, MentoringAnswer.ACCEPTED));
        assertThrows(NotFound.class, () -> mentoring.answer(owner, id, MentoringAnswer.DECLINED), "nor in the place of others");
        Actor another = scene.part(owner, slug, MentoringKind.BUDDY, MentoringSide.SEEKER);
        scene.round(owner, slug);
        assertEquals(List.of(another.personId()), scene.proposed(giver, slug), "who said no has the place again at once");
        scene.later(Duration.ofDays(15), () -> tending.tend(Actor.SYSTEM, world.id(owner, slug)));
        assertEquals(List.of(), scene.proposals(seeker, slug));
        assertEquals(List.of(1L, 0L, 0L), List.of(scene.told(seeker, NotificationKind.MENTORING_LAPSED), scene.told(giver, NotificationKind.MENTORING_LAPSED),
                scene.told(another, NotificationKind.MENTORING_LAPSED)), "only who had accepted hears that nothing came of it");
        scene.round(owner, slug);
        assertEquals(List.of(), scene.proposals(seeker, slug));
        assertEquals(List.of(), scene.proposals(another, slug), "who did not answer is left in peace for half a year");
        scene.later(Duration.ofDays(200), () -> scene.round(owner, slug));
        assertEquals(List.of(another.personId()), scene.proposed(giver, slug));
    }

    @Test
    void one_stops_at_any_moment_and_names_with_whom_not() {
        Actor seeker = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        Actor superior = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.GIVER, 2);
        mentoring.avoid(seeker, slug, List.of(world.handle(superior)));
        scene.round(owner, slug);
        assertEquals(List.of(), scene.proposals(superior, slug));
        assertEquals(List.of(), mentoring.get(superior, slug).avoided(), "nobody else sees it");
        assertThrows(InvalidInput.class, () -> mentoring.avoid(seeker, slug, List.of("niemand.heeft.dit")));
        Actor other = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        scene.round(owner, slug);
        assertEquals(List.of(other.personId()), scene.proposed(superior, slug));
        String before = scene.proposals(superior, slug).toString();
        mentoring.stop(other, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        mentoring.stop(other, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        assertEquals(List.of(), scene.proposals(other, slug));
        assertEquals(before, scene.proposals(superior, slug).toString(), "that one stopped is not told either");
        mentoring.avoid(superior, slug, List.of(world.handle(other)));
        assertEquals(List.of(), scene.proposals(superior, slug));
    }

    @Test
    void alumni_give_and_do_not_look_and_a_sanction_beats_it() {
        Actor alumnus = world.member(owner, slug, Role.ALUMNUS);
        assertThrows(Forbidden.class, () -> scene.take(alumnus, slug, MentoringKind.MENTOR, MentoringSide.SEEKER, 1));
        scene.take(alumnus, slug, MentoringKind.MENTOR, MentoringSide.GIVER, 1);
        assertEquals(List.of("give"), mentoring.get(alumnus, slug).can());
        Actor seeker = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        scene.round(owner, slug);
        assertEquals(List.of(alumnus.personId()), scene.proposed(seeker, slug));
        assertThrows(Forbidden.class, () -> mentoring.get(world.person(), slug), "members only");
        assertThrows(Forbidden.class, () -> programmes.run(seeker, slug));
        assertThrows(Forbidden.class, () -> programmes.change(seeker, slug, false));
    }

    @Test
    void who_leads_the_group_sees_numbers_from_three_on() {
        for (int count = 0; count < 2; count++) {
            scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
            scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.GIVER);
        }
        assertEquals(new MentoringNumbers(MentoringKind.MENTOR, null, null, null, null, null), mentoring.get(owner, slug).numbers().get(1));
        Actor third = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.GIVER);
        scene.round(owner, slug);
        assertEquals(new MentoringNumbers(MentoringKind.MENTOR, 3, 3, 3, null, null), mentoring.get(owner, slug).numbers().get(1));
        assertNull(mentoring.get(third, slug).numbers());
        assertFalse(mentoring.get(owner, slug).toString().contains(third.personId().toString()), "and nobody");
    }

    @Test
    void a_silent_pair_is_reminded_gently_and_not_for_ever() {
        Actor seeker = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        Actor giver = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.GIVER);
        scene.round(owner, slug);
        UUID proposal = scene.proposal(seeker, slug);
        mentoring.answer(seeker, proposal, MentoringAnswer.ACCEPTED);
        mentoring.answer(giver, proposal, MentoringAnswer.ACCEPTED);
        UUID group = world.id(owner, slug);
        for (int day : List.of(34, 36, 50, 58, 70, 80, 102, 130)) {
            scene.later(Duration.ofDays(day), () -> tending.tend(Actor.SYSTEM, group));
            long expected = day < 35 ? 0 : day < 57 ? 1 : day < 79 ? 2 : 3;
            assertEquals(List.of(expected, expected), List.of(scene.told(seeker, NotificationKind.MENTORING_REMINDER), scene.told(giver, NotificationKind.MENTORING_REMINDER)), "day " + day);
        }
        assertTrue(mentoring.get(seeker, slug).pairs().get(0).can().contains("end"));
    }
}
