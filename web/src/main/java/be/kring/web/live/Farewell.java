package be.kring.web.live;

import be.kring.web.drain.Draining;
import be.kring.web.drain.Staying;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The sockets of a node that is going to stop. All are told at once, and who still comes soon after; then, in the second half of the time that is
 * left, when the proxy has noticed and sends their browsers elsewhere, they are closed with 1001 share by share, so that the other
 * nodes do not get them all in the same moment. A node that goes on after all closes none any more.
 */
@ApplicationScoped
class Farewell {

    static final int SHARES = 20;
    /** In the first half nobody is closed. */
    private static final int STEPS = 2 * SHARES;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Sockets sockets;

    @Inject
    Clock clock;

    private final Set<LiveSession> told = ConcurrentHashMap.newKeySet();
    private final List<Future<?>> steps = new CopyOnWriteArrayList<>();

    void on(@Observes Draining draining) {
        Instant end = clock.instant().plus(draining.within());
        tell(end);
        for (int step = 0; step < STEPS; step++) {
            int left = STEPS - step;
            steps.add(timer.schedule(() -> step(end, left), draining.within().toMillis() * step / STEPS, TimeUnit.MILLISECONDS));
        }
    }

    void on(@Observes Staying staying) {
        steps.forEach(step -> step.cancel(false));
        steps.clear();
        told.clear();
    }

    private void step(Instant end, int left) {
        tell(end);
        if (left <= SHARES) {
            closeOneOf(left);
        }
    }

    /** Tells those who do not know yet, but nobody before they have resumed: until then nothing but heartbeats follows hello. */
    private void tell(Instant end) {
        String frame = Frames.closing(Math.max(0, Duration.between(clock.instant(), end).plusMillis(999).toSeconds()));
        sockets.all().stream().filter(session -> session.isResumed() && told.add(session)).forEach(session -> session.outbox.add(frame));
    }

    /** Closes one of so many equal shares of the sockets; the last share is all of them. */
    private void closeOneOf(int shares) {
        Collection<LiveSession> open = sockets.all();
        open.stream().limit((open.size() + shares - 1) / shares)
                .forEach(session -> session.outbox.close(CloseReason.CloseCodes.GOING_AWAY.getCode(), "the node stops"));
    }
}
