package be.kring.web.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One socket, as docs/api.md says. Texts come in parts, which are counted before they are kept: a message that never ends costs 8 KiB and
 * not the memory of the node (CVE-2026-15565).
 */
@ServerEndpoint("/live")
public class LiveEndpoint {

    private static final Logger LOG = Logger.getLogger(LiveEndpoint.class.getName());

    @Inject
    Hub hub;

    @Inject
    Resumption resumption;

    @Inject
    Sockets sockets;

    @Inject
    Presence presence;

    private final IncomingText incoming = new IncomingText();
    private LiveSession live;
    private Resumption.Hello hello;
    private final ResumeLimit limit = new ResumeLimit();

    @OnOpen
    public void open(Session session) {
        LivePrincipal principal = (LivePrincipal) session.getUserPrincipal();
        live = new LiveSession(session, principal);
        principal.handshake().forget();
        session.setMaxIdleTimeout(0);
        sockets.add(live);
        hello = resumption.hello(live.actor());
        live.outbox.add(Frames.hello(hello.epoch(), hello.heads()));
    }

    @OnMessage
    public void receive(String part, boolean last) {
        live.heard();
        if (!incoming.add(part)) {
            live.outbox.close(CloseReason.CloseCodes.TOO_BIG.getCode(), "at most 8 KiB");
        } else if (last) {
            ClientFrame.parse(incoming.take()).ifPresentOrElse(this::take, () ->
                    live.outbox.close(CloseReason.CloseCodes.VIOLATED_POLICY.getCode(), "not a frame of this contract"));
        }
    }

    @OnMessage
    public void pong(PongMessage answer) {
        live.heard();
    }

    @OnClose
    public void closed() {
        if (live != null) {
            sockets.remove(live);
            live.end(() -> {
                Set<UUID> groups = live.groups();
                hub.leaveAll(live);
                presence.changed(groups);
            });
        }
    }

    /** A socket that missed something because the database was away would be deaf and not know it: it comes back and resumes. */
    @OnError
    public void failed(Throwable failure) {
        LOG.log(Level.FINE, "A socket failed", failure);
        if (live != null) {
            live.outbox.close(CloseReason.CloseCodes.TRY_AGAIN_LATER.getCode(), "try again");
        }
    }

    private void take(ClientFrame frame) {
        if (frame instanceof ClientFrame.Resume resume) {
            if (limit.allow(live.outbox)) {
                resume(resume);
            }
        } else if (frame instanceof ClientFrame.Typing typing && live.mayTell()) {
            presence.typing(live, typing);
        }
    }

    private void resume(ClientFrame.Resume resume) {
        live.decide(() -> {
            live.resumed();
            resumption.resume(live, hello, resume);
        });
        hello = hello.spent();
        presence.changed(live.groups());
    }
}
