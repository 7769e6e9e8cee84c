package be.kring.moderation;

import be.kring.discussion.PostFlagged;
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

import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Puts posts in which watched expressions found something into the queue, each in a transaction of its own after that of the post: it tells other people
 * than the post does, and streams are locked in one order. What a node that died left is queued by the next that looks.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FlagRun {

    private static final Logger LOG = Logger.getLogger(FlagRun.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(25);

    @Inject
    FlagWork work;

    @Inject
    Jobs jobs;

    @Resource
    ManagedExecutorService executor;

    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostFlagged flagged) {
        executor.execute(() -> queue(flagged.postId()));
    }

    @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
    void tick() {
        jobs.run("flagged", EVERY, () -> work.listSilent(Actor.SYSTEM).forEach(this::queue));
    }

    private void queue(UUID postId) {
        try {
            work.queue(Actor.SYSTEM, postId);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "What was found in a post is not in the queue yet: " + postId, failure);
        }
    }
}
