package be.kring.web.live;

import be.kring.web.drain.Draining;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * The sockets of a node that is going to stop. All are told at once; then, in the second half of the time that is left, when
 * the proxy has noticed and sends their browsers elsewhere, they are closed with 1001 share by share, so that the other
 * nodes do not get them all in the same moment.
 */
@ApplicationScoped
class Farewell {

    private static final int SHARES = 20;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Sockets sockets;

    void on(@Observes Draining draining) {
        String frame = Frames.closing(draining.within().toSeconds());
        sockets.all().forEach(session -> session.outbox.add(frame));
        long half = draining.within().toMillis() / 2;
        for (int share = 0; share < SHARES; share++) {
            int left = SHARES - share;
            timer.schedule(() -> closeOneOf(left), half + half * share / SHARES, TimeUnit.MILLISECONDS);
        }
    }

    /** Closes one of so many equal shares of the sockets; the last share is all of them. */
    private void closeOneOf(int shares) {
        Collection<LiveSession> open = sockets.all();
        open.stream().limit((open.size() + shares - 1) / shares)
                .forEach(session -> session.outbox.close(CloseReason.CloseCodes.GOING_AWAY.getCode(), "the node stops"));
    }
}
