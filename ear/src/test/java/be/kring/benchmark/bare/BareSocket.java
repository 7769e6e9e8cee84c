package be.kring.benchmark.bare;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sockets that listen to what is broadcast, or ask for so many texts of a length. */
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

    /** @param wanted how many texts, a space, and how long each is, in bytes */
    @OnMessage
    public void send(String wanted, Session session) throws IOException {
        String[] numbers = wanted.split(" ");
        String text = BareText.of(Integer.parseInt(numbers[1]));
        for (int sent = 0; sent < Integer.parseInt(numbers[0]); sent++) {
            session.getBasicRemote().sendText(text);
        }
    }

    /** Sends a text to all of them and waits for none; one text after the other, as the API has it for each session. @return how many there are */
    static synchronized int broadcast(String text) {
        OPEN.forEach(session -> session.getAsyncRemote().sendText(text));
        return OPEN.size();
    }

    /** A socket that is gone ends the round: the others are asked again before the listener ends them. */
    static synchronized void ping() {
        OPEN.forEach(session -> {
            try {
                session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
