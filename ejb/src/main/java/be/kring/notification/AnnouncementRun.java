package be.kring.notification;

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
 * Tells the members of a group of an announcement, some at a time, after it was made: a group may be large, and nobody waits for it. What a node
 * that died left is gone on with by the next that looks; nobody is told twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnnouncementRun {

    private static final Logger LOG = Logger.getLogger(AnnouncementRun.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(50);

    @Inject
    AnnouncementWork work;

    @Inject
    Jobs jobs;

    @Resource
    ManagedExecutorService executor;

    /** A thread that was announced. */
    record Announced(UUID threadId) {
    }

    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announced announced) {
        executor.execute(() -> tellAll(announced.threadId()));
    }

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void tick() {
        jobs.run("announcements", EVERY, () -> work.listSilent(Actor.SYSTEM).forEach(this::tellAll));
    }

    private void tellAll(UUID threadId) {
        try {
            boolean more = true;
            while (more) {
                more = work.tellSome(Actor.SYSTEM, threadId);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Not everybody was told of announcement " + threadId + " yet", failure);
        }
    }
}
