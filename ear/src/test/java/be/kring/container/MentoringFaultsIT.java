package be.kring.container;

import be.kring.group.GroupEndService;
import be.kring.group.MembershipService;
import be.kring.group.SanctionService;
import be.kring.mentoring.MentoringAnswer;
import be.kring.mentoring.MentoringKind;
import be.kring.mentoring.MentoringService;
import be.kring.mentoring.MentoringSide;
import be.kring.mentoring.ProgrammeService;
import be.kring.mentoring.RoundWork;
import be.kring.mentoring.TendingWork;
import be.kring.notification.NotificationKind;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens to proposals and pairs when something comes between: a node that dies, two at once, somebody who leaves, a group that ends. */
@ExtendWith(ArquillianExtension.class)
class MentoringFaultsIT {

    @Resource
    UserTransaction transaction;

    @Inject
    World world;

    @Inject
    MentoringScene scene;

    @Inject
    ProgrammeService programmes;

    @Inject
    MentoringService mentoring;

    @Inject
    RoundWork rounds;

    @Inject
    TendingWork tending;

    @Inject
    MembershipService memberships;

    @Inject
    SanctionService sanctions;

    @Inject
    GroupEndService ends;

    @Inject
    Together together;

    private Actor owner;
    private String slug;
    private Actor seeker;
    private Actor giver;

    @BeforeEach
    void two_who_fit() {
        owner = world.person();
        slug = scene.group(owner);
        seeker = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        giver = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.GIVER);
    }

    @Test
    void a_node_that_dies_in_a_round_loses_and_doubles_nothing() throws Exception {
        transaction.begin();
        programmes.run(owner, slug);
        assertEquals(1, scene.proposals(seeker, slug).size());
        transaction.rollback();
        assertEquals(List.of(), scene.proposals(seeker, slug));
        assertEquals(0, scene.told(seeker, NotificationKind.MENTORING_PROPOSED));
        scene.round(owner, slug);
        scene.round(owner, slug);
        scene.tell();
        assertEquals(1, scene.proposals(seeker, slug).size());
        eventually(() -> assertEquals(List.of(1L, 1L), List.of(scene.told(seeker, NotificationKind.MENTORING_PROPOSED), scene.told(giver, NotificationKind.MENTORING_PROPOSED))));
    }

    @Test
    void two_rounds_at_once_propose_once_and_the_weekly_one_is_made_once() {
        together.run(() -> mentoringRound(), () -> mentoringRound());
        assertEquals(1, scene.proposals(seeker, slug).size());
        assertEquals(1, scene.proposals(giver, slug).size());
        UUID group = world.id(owner, slug);
        assertTrue(!rounds.listDue(Actor.SYSTEM).contains(group));
        Actor late = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.GIVER);
        rounds.run(Actor.SYSTEM, group);
        assertEquals(List.of(), scene.proposals(late, slug), "not before its time");
        scene.later(Duration.ofDays(8), () -> {
            assertTrue(rounds.listDue(Actor.SYSTEM).contains(group));
            rounds.run(Actor.SYSTEM, group);
            assertTrue(!rounds.listDue(Actor.SYSTEM).contains(group));
        });
        assertEquals(1, scene.proposals(late, slug).size());
    }

    @Test
    void both_who_accept_at_once_are_one_pair() {
        scene.round(owner, slug);
        UUID id = scene.proposal(seeker, slug);
        together.run(() -> mentoring.answer(seeker, id, MentoringAnswer.ACCEPTED), () -> mentoring.answer(giver, id, MentoringAnswer.ACCEPTED));
        assertEquals(1, mentoring.get(seeker, slug).pairs().size());
        assertEquals(mentoring.get(seeker, slug).pairs().get(0).id(), mentoring.get(giver, slug).pairs().get(0).id());
        assertThrows(NotFound.class, () -> mentoring.answer(seeker, id, MentoringAnswer.DECLINED));
    }

    @Test
    void who_leaves_ends_a_pair_silently_and_gives_the_place_back() {
        pair();
        memberships.leave(seeker, slug);
        eventually(() -> assertNotNull(mentoring.get(giver, slug).pairs().get(0).endedAt()));
        assertEquals(0, scene.told(giver, NotificationKind.MENTORING_ENDED));
        memberships.join(seeker, slug, null);
        assertEquals(List.of(), mentoring.get(seeker, slug).entries(), "and looks for nobody any more");
        Actor next = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        scene.round(owner, slug);
        assertEquals(List.of(next.personId()), scene.proposed(giver, slug));
        sanctions.remove(owner, world.id(owner, slug), next.personId(), "Voor een test");
        eventually(() -> assertEquals(List.of(), scene.proposals(giver, slug)));
    }

    @Test
    void in_an_archived_group_all_is_over() {
        pair();
        ends.archive(owner, slug);
        eventually(() -> assertNotNull(mentoring.get(giver, slug).pairs().get(0).endedAt()));
        assertEquals(List.of(), mentoring.get(giver, slug).can());
        ends.reopen(owner, slug);
        assertEquals(1, mentoring.get(giver, slug).entries().size());
    }

    @Test
    void what_waits_in_a_programme_that_is_closed_goes_and_pairs_stay() {
        pair();
        Actor next = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER);
        Actor other = scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.GIVER);
        scene.round(owner, slug);
        UUID id = scene.proposal(next, slug);
        programmes.change(owner, slug, false);
        assertEquals(List.of(), scene.proposals(next, slug));
        assertThrows(Forbidden.class, () -> programmes.run(owner, slug));
        eventually(() -> assertThrows(NotFound.class, () -> mentoring.answer(next, id, MentoringAnswer.ACCEPTED)));
        assertEquals(List.of("hold", "end"), mentoring.get(giver, slug).pairs().get(0).can());
        programmes.change(owner, slug, true);
        scene.round(owner, slug);
        assertEquals(List.of(other.personId()), scene.proposed(next, slug), "as if it had not been proposed");
    }

    @Test
    void a_member_who_may_not_take_part_now_is_proposed_to_nobody() {
        sanctions.mute(owner, world.id(owner, slug), giver.personId(), java.time.Instant.now().plusSeconds(3600), "Voor een test");
        scene.round(owner, slug);
        assertEquals(List.of(), scene.proposals(seeker, slug));
        sanctions.unmute(owner, world.id(owner, slug), giver.personId());
        scene.round(owner, slug);
        assertEquals(1, scene.proposals(seeker, slug).size());
    }

    private Object mentoringRound() {
        return programmes.run(owner, slug);
    }

    private void pair() {
        scene.round(owner, slug);
        UUID id = scene.proposal(seeker, slug);
        mentoring.answer(seeker, id, MentoringAnswer.ACCEPTED);
        mentoring.answer(giver, id, MentoringAnswer.ACCEPTED);
    }
}
