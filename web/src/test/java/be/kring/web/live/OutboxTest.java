package be.kring.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What may wait for readers who take nothing. */
class OutboxTest {

    private static final String LARGE = "x".repeat(1_000_000);
    private static final long QUARTER = Runtime.getRuntime().maxMemory() / 4;

    private final Deque<SendHandler> waiting = new ArrayDeque<>();
    private final List<Integer> closed = new ArrayList<>();
    private final List<Outbox> deaf = new ArrayList<>();
    private final Outbox outbox = new Outbox(socket());

    @AfterEach
    void everybodyGoes() {
        deaf.forEach(Outbox::forget);
        outbox.forget();
    }

    @Test
    void aReaderWhoTakesNothingIsClosedBeforeItHoldsMuch() {
        for (int i = 0; i < 6; i++) {
            outbox.add(LARGE);
        }
        assertEquals(List.of(), closed);
        outbox.add("x");
        assertEquals(List.of(1013), closed);
    }

    @Test
    void whatWasTakenMakesRoom() {
        for (int i = 0; i < 100; i++) {
            outbox.add(LARGE);
            waiting.remove().onResult(new SendResult());
        }
        assertEquals(0, outbox.size());
        assertEquals(List.of(), closed);
    }

    @Test
    void manyWhoTakeNothingDoNotFillTheNode() {
        assertFalse(outbox.isHalfFull());
        fillTheNode();
        assertTrue(outbox.isHalfFull(), "nothing is replayed");
        closed.clear();
        outbox.add("a small frame");
        assertEquals(List.of(), closed);
        deaf.get(0).add("one frame more");
        assertEquals(List.of(1013), closed);
    }

    @Test
    void theRoomOfAConnectionThatIsGoneIsFreeAlsoWhenItsFramesAreReportedLater() {
        fillTheNode();
        deaf.forEach(Outbox::forget);
        assertFalse(outbox.isHalfFull());
        waiting.forEach(handler -> handler.onResult(new SendResult(new IllegalStateException("gone"))));
        fillTheNode();
        assertTrue(outbox.isHalfFull());
    }

    private void fillTheNode() {
        for (long held = 0; held <= QUARTER; held += 2L * LARGE.length()) {
            Outbox one = new Outbox(socket());
            one.addAll(List.of(LARGE, LARGE));
            deaf.add(one);
        }
        for (int i = 0; i < 20; i++) {
            Outbox one = new Outbox(socket());
            one.add(LARGE.substring(0, 100_000));
            deaf.add(one);
        }
    }

    private Session socket() {
        RemoteEndpoint.Async remote = (RemoteEndpoint.Async) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {RemoteEndpoint.Async.class},
                (self, method, arguments) -> {
                    waiting.add((SendHandler) arguments[1]);
                    return null;
                });
        return (Session) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Session.class}, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                closed.add(((CloseReason) arguments[0]).getCloseCode().getCode());
            }
            return method.getName().equals("getAsyncRemote") ? remote : null;
        });
    }
}
