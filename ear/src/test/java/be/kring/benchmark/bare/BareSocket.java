package be.kring.benchmark.bare;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sockets that only listen. */
@ServerEndpoint("/socket")
public class BareSocket {

    private static final Set<Session> OPEN = ConcurrentHashMap.newKeySet();

    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(0);
        OPEN.add(session);
    }

    @OnClose
    public void closed(Session session) {
        OPEN.remove(session);
    }

    /** Sends a text to all of them and waits for none; one text after the other, as the API has it for each session. @return how many there are */
    static synchronized int broadcast(String text) {
        OPEN.forEach(session -> session.getAsyncRemote().sendText(text));
        return OPEN.size();
    }
}
