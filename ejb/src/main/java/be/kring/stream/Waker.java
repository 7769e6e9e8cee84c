package be.kring.stream;

import be.kring.shared.Channels;
import be.kring.shared.Notified;
import be.kring.shared.Publication;
import be.kring.shared.Swept;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says after a commit that streams have grown: to this node at once, to the others by one NOTIFY for all that gathered meanwhile. It is not part of
 * the commit on purpose: PostgreSQL lets only one transaction at a time commit that notifies, so that each would wait for the disk alone. What
 * is lost when a node dies in between, the sweep of the others makes good.
 */
@ApplicationScoped
class Waker {

    private static final Logger LOG = Logger.getLogger(Waker.class.getName());
    /** Streams in one NOTIFY, whose payload is limited to 8,000 bytes. */
    private static final int MOST = 150;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Event<Notified> notified;

    @Inject
    WakeUps wakeUps;

    private final Set<String> grown = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean sending = new AtomicBoolean();

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Publication publication) {
        String stream = publication.event().stream().toString();
        notified.fire(new Notified(Channels.EVENT, stream));
        tell(stream);
    }

    /** Says it to the other nodes, soon. */
    void tell(String stream) {
        grown.add(stream);
        start();
    }

    /** What could not be sent when there was too much to do. */
    void on(@Observes Swept swept) {
        if (!grown.isEmpty()) {
            start();
        }
    }

    private void start() {
        if (sending.compareAndSet(false, true)) {
            try {
                executor.execute(this::send);
            } catch (RejectedExecutionException full) {
                sending.set(false);
                LOG.log(Level.WARNING, "Too much to do at once; other nodes are woken at the next sweep");
            }
        }
    }

    private void send() {
        do {
            try {
                while (!grown.isEmpty()) {
                    wakeUps.send(Channels.EVENT, next());
                }
            } catch (RuntimeException away) {
                grown.clear();
                LOG.log(Level.WARNING, "Other nodes could not be woken; their next sweep makes it good", away);
            } finally {
                sending.set(false);
            }
        } while (!grown.isEmpty() && sending.compareAndSet(false, true));
    }

    private String next() {
        StringBuilder payload = new StringBuilder(wakeUps.node());
        Iterator<String> streams = grown.iterator();
        for (int number = 0; number < MOST && streams.hasNext(); number++) {
            payload.append(' ').append(streams.next());
            streams.remove();
        }
        return payload.toString();
    }
}
