package be.kring.question;

import be.kring.discussion.PostHidden;
import be.kring.discussion.PostUnhidden;
import be.kring.discussion.PostWithdrawn;
import be.kring.group.MemberChanged;
import be.kring.group.MemberLeft;
import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings questions to whoever knows, one node for all: at once when one is asked, and every minute those whose time has come. Each step is a transaction of
 * its own that looks again at what it is about, so that a step that is begun twice is taken once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoutingRun {

    private static final Logger LOG = Logger.getLogger(RoutingRun.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(50);
    private static final Duration ROOM = Duration.ofMinutes(3);

    @Inject
    RoutingWork work;

    @Inject
    LostClaims lost;

    @Inject
    ForgottenClaims forgotten;

    @Inject
    PassingThanks thanks;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /** A question whose next step is due now. */
    record Due(UUID postId) {
    }

    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Due due) {
        executor.execute(() -> step(due.postId()));
    }

    /** Who was asked need not answer any more what is taken, answered or closed; and who gives a question back lets it go on. */
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) QuestionChanged event) {
        if (event.change().movesAsks()) {
            executor.execute(() -> carefully(event.threadId(), () -> {
                work.settle(Actor.SYSTEM, event.threadId());
                if (event.change() == QuestionChanged.Change.ACCEPTED) {
                    thanks.give(Actor.SYSTEM, event.threadId(), event.by());
                }
            }));
        }
    }

    public void withdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostWithdrawn event) {
        stands(event.postId(), event.threadId());
    }

    /** Also an answer: once somebody has looked at it and hid it, the question goes on. */
    public void hidden(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostHidden event) {
        executor.execute(() -> carefully(event.threadId(), () -> work.settle(Actor.SYSTEM, event.threadId())));
    }

    public void shown(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostUnhidden event) {
        stands(event.postId(), event.threadId());
    }

    /** What somebody said they will answer is open again when they leave, or may only read from now on. */
    public void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberLeft event) {
        executor.execute(() -> release(lost.list(Actor.SYSTEM, event.groupId(), event.personId())));
    }

    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberChanged event) {
        executor.execute(() -> release(lost.list(Actor.SYSTEM, event.groupId(), event.personId())));
    }

    /** Whether the text of a question stands is another: nobody is asked what nobody reads. */
    private void stands(UUID postId, UUID threadId) {
        if (postId.equals(threadId)) {
            executor.execute(() -> carefully(threadId, () -> work.settle(Actor.SYSTEM, threadId)));
        }
    }

    /** Asked oftener than it is due: what a node had in hand that died another takes soon. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void tick() {
        jobs.run("question-routing", EVERY, () -> stepAll(Actor.SYSTEM));
    }

    /** Takes every step that is due, as long as a job may last; the next minute goes on. Before it, what was taken and forgotten, and what a node left behind that died after a change. */
    public void stepAll(Actor actor) {
        Instant end = clock.instant().plus(ROOM);
        work.forgetAsks(actor);
        forgotten.listToRemind(actor).forEach(postId -> carefully(postId, () -> forgotten.remind(Actor.SYSTEM, postId)));
        forgotten.listForgotten(actor).forEach(postId -> carefully(postId, () -> forgotten.release(Actor.SYSTEM, postId)));
        release(lost.list(actor));
        work.listUnsettled(actor).forEach(postId -> carefully(postId, () -> work.settle(Actor.SYSTEM, postId)));
        thanks.list(actor).forEach(postId -> carefully(postId, () -> thanks.give(Actor.SYSTEM, postId)));
        List<UUID> due = work.listDue(actor);
        while (!due.isEmpty() && clock.instant().isBefore(end)) {
            due.forEach(this::step);
            List<UUID> left = work.listDue(actor);
            due = left.equals(due) ? List.of() : left;
        }
    }

    private void release(List<UUID> claims) {
        claims.forEach(postId -> carefully(postId, () -> lost.release(Actor.SYSTEM, postId)));
    }

    private void step(UUID postId) {
        carefully(postId, () -> work.step(Actor.SYSTEM, postId));
    }

    private static void carefully(UUID postId, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Question " + postId + " did not go further; the next run tries again", failure);
        }
    }
}
