package be.kring.web.live;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps sockets alive, finds those whose other end is gone, ends those that are old, and tells who is here. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());
    /** Three heartbeats without an answer to a ping (RFC 6455, section 5.5.2). */
    private static final int DEAD_AFTER_SECONDS = 3 * Frames.HEARTBEAT_SECONDS;

    @Inject
    Sockets sockets;

    @Inject
    Presence presence;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void beat() {
        long now = System.nanoTime();
        sockets.all().forEach(session -> beat(session, now));
        sockets.cutUnanswered();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tellChanges() {
        presence.tell(false);
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void tellAll() {
        presence.tell(true);
    }

    static void beat(LiveSession session, long nowNanos) {
        if (session.isOld(nowNanos)) {
            session.outbox.close(CloseReason.CloseCodes.GOING_AWAY.getCode(), "come back");
        } else if (session.silentSeconds() > DEAD_AFTER_SECONDS) {
            session.outbox.close(CloseReason.CloseCodes.GOING_AWAY.getCode(), "no answer");
        } else if (session.outbox.isStalled()) {
            session.outbox.closeAsTooSlow();
        } else if (session.outbox.idleSeconds() >= Frames.HEARTBEAT_SECONDS - 5) {
            session.outbox.add(Frames.HEARTBEAT);
        }
        if (session.silentSeconds() >= Frames.HEARTBEAT_SECONDS - 5) {
            ping(session);
        }
    }

    private static void ping(LiveSession session) {
        try {
            session.session().getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.FINE, "A socket was gone at its ping", gone);
        }
    }
}
