package be.kring.container;

import be.kring.discussion.QuestionState;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.SanctionService;
import be.kring.question.AnsweringService;
import be.kring.question.LostClaims;
import be.kring.shared.Actor;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What somebody took who may not answer it any more is open again: at once when a membership changes, and by the job after what no membership tells. */
@ExtendWith(ArquillianExtension.class)
class LostClaimsIT {

    private static final String JOB = "question-routing";

    @Inject
    World world;

    @Inject
    QuestionScene scene;

    @Inject
    DeskScene jobs;

    @Inject
    AnsweringService answering;

    @Inject
    MembershipService memberships;

    @Inject
    RoleService roles;

    @Inject
    SanctionService sanctions;

    @Inject
    LostClaims lost;

    private Actor owner;
    private Actor taker;
    private String slug;
    private UUID id;

    /** The job would open them, too: what is seen is of the change alone. */
    @BeforeEach
    void somebody_took_a_question() {
        if (world == null) {
            return;
        }
        jobs.keepAway(JOB);
        owner = world.person();
        slug = world.openGroup(owner);
        taker = world.member(owner, slug, Role.MEMBER);
        id = taken(slug);
    }

    @AfterEach
    void the_job_again() {
        if (jobs != null) {
            jobs.letRun(JOB);
        }
    }

    @Test
    void who_leaves_loses_what_they_took_there_and_only_there() {
        String elsewhere = world.openGroup(owner);
        memberships.join(taker, elsewhere, null);
        UUID other = taken(elsewhere);
        memberships.leave(taker, slug);
        eventually(() -> assertEquals(QuestionState.OPEN, scene.state(owner, id)));
        assertEquals(QuestionState.CLAIMED, scene.state(owner, other));
    }

    @Test
    void who_may_only_read_from_now_on_loses_what_they_took() {
        roles.change(owner, slug, taker.personId(), new RoleChange(Role.GUEST, LocalDate.now().plusMonths(1)));
        eventually(() -> assertEquals(QuestionState.OPEN, scene.state(owner, id)));
    }

    @Test
    void of_an_account_that_ends_the_job_opens_what_was_taken() throws Exception {
        scene.disable(taker);
        assertEquals(QuestionState.CLAIMED, scene.state(owner, id));
        scene.run();
        assertEquals(QuestionState.OPEN, scene.state(owner, id));
    }

    @Test
    void who_still_may_or_will_again_keeps_what_they_took() {
        lost.release(Actor.SYSTEM, id);
        sanctions.mute(owner, world.id(owner, slug), taker.personId(), Instant.now().plusSeconds(3600), "Voor een test");
        scene.run();
        lost.release(Actor.SYSTEM, id);
        assertEquals(QuestionState.CLAIMED, scene.state(owner, id));
    }

    private UUID taken(String group) {
        UUID question = scene.ask(owner, group, "Blijft dit liggen?").id();
        answering.claim(taker, question);
        return question;
    }
}
