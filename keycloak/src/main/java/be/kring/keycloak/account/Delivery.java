package be.kring.keycloak.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Empties the outbox, oldest entry first.
 *
 * <p>Of a cluster one node at a time delivers; its lock expires by itself when the node dies. No transaction is open while Kring is
 * called. A node that dies between Kring's answer and the deletion makes the next one deliver that entry again.
 */
final class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final String LOCK = "kring-account-events";
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final int LOCK_SECONDS = 60;

    private final KeycloakSessionFactory sessions;
    private final Receiver receiver;
    private final Clock clock;
    private final ExecutorService executor;
    private final AtomicBoolean busy = new AtomicBoolean();

    Delivery(KeycloakSessionFactory sessions, Receiver receiver, Clock clock, ExecutorService executor) {
        this.sessions = sessions;
        this.receiver = receiver;
        this.clock = clock;
        this.executor = executor;
    }

    /** Called by the timer, which all of Keycloak shares: hands the work to another thread, unless the last turn still goes on. */
    void wake() {
        if (!executor.isShutdown() && busy.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    takeTurn();
                } catch (RuntimeException failed) {
                    LOG.warn("Account events could not be delivered; the next attempt follows", failed);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void takeTurn() {
        if (findDue().isPresent()) {
            KeycloakModelUtils.runJobInTransaction(sessions, session ->
                    session.getProvider(ClusterProvider.class).executeIfNotExecuted(LOCK, LOCK_SECONDS, () -> {
                        deliverWhatIsDue();
                        return null;
                    }));
        }
    }

    private void deliverWhatIsDue() {
        Instant end = clock.instant().plus(TURN);
        Optional<OutboxEntry> due = findDue();
        while (due.isPresent() && deliver(due.get()) && clock.instant().isBefore(end)) {
            due = findDue();
        }
    }

    private boolean deliver(OutboxEntry entry) {
        boolean accepted = receiver.accepts(entry.event());
        inTransaction(outbox -> {
            if (accepted) {
                outbox.remove(entry.position());
            } else {
                outbox.postpone(entry.position(), clock.instant());
            }
            return null;
        });
        if (!accepted && Integer.bitCount(entry.attempts() + 1) == 1) {
            LOG.warnf("Kring did not take account event %s at attempt %d; it is tried again until it does",
                    entry.event().id(), entry.attempts() + 1);
        }
        return accepted;
    }

    private Optional<OutboxEntry> findDue() {
        return inTransaction(outbox -> outbox.findDue(clock.instant()));
    }

    private <T> T inTransaction(Function<Outbox, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> work.apply(new Outbox(session)));
    }
}
