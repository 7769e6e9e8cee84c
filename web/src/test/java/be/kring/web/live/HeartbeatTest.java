package be.kring.web.live;

import be.kring.shared.Actor;
import be.kring.shared.Language;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A socket does not outlive the sign-in of its handshake for long. */
class HeartbeatTest {

    private final List<Integer> closed = new ArrayList<>();
    private final Session socket = (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class}, (self, method, arguments) -> {
        if (method.getName().equals("close")) {
            closed.add(((CloseReason) arguments[0]).getCloseCode().getCode());
        }
        return null;
    });

    @Test
    void aSocketLastsAboutAnHour() {
        LiveSession session = new LiveSession(socket, new LivePrincipal(new Actor(new UUID(1, 1), Language.NL, false), null, null));
        Heartbeat.beat(session, System.nanoTime() + Duration.ofMinutes(59).toNanos());
        assertEquals(List.of(), closed);
        Heartbeat.beat(session, System.nanoTime() + Duration.ofMinutes(76).toNanos());
        assertEquals(List.of(1001), closed);
    }
}
