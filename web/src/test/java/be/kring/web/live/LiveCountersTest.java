package be.kring.web.live;

import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.Language;
import be.kring.shared.Notified;
import be.kring.shared.StreamId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is counted, and what is not. */
class LiveCountersTest {

    private static final StreamId ONE = StreamId.group(new UUID(1, 1));
    private static final StreamId OTHER = StreamId.group(new UUID(2, 2));

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final LiveCounters counters = new LiveCounters(meters);
    private final List<SendHandler> waiting = new ArrayList<>();
    private final LiveSession session = new LiveSession(proxy(Session.class, (self, method, arguments) -> method.getName().equals("getAsyncRemote")
            ? proxy(RemoteEndpoint.Async.class, (remote, sent, with) -> keep((SendHandler) with[1])) : null),
            new LivePrincipal(new Actor(new UUID(1, 1), Language.NL, false), null, null));

    @Test
    void a_reader_who_takes_nothing_is_closed_as_too_slow() {
        session.outbox.addAll(Collections.nCopies(5_000, "frame"));
        counters.ended(session);
        assertEquals(1, count("kring.sockets.too.slow"));
    }

    @Test
    void a_reader_whose_connection_breaks_is_not_too_slow_and_neither_is_one_who_left_before() {
        session.outbox.add("frame");
        waiting.get(0).onResult(new SendResult(new IOException("Broken pipe")));
        session.outbox.closeAsTooSlow();
        counters.ended(session);
        assertEquals(0, count("kring.sockets.too.slow"));
    }

    @Test
    void only_those_who_have_to_fetch_afresh_are_counted() {
        Replay reset = new Replay();
        reset.reset();
        counters.followed(reset);
        counters.followed(new Replay());
        assertEquals(1, count("kring.resets"));
    }

    @Test
    void events_of_which_a_wake_up_told_are_not_found_by_the_sweep() {
        Map<StreamId, Long> heads = Map.of(ONE, 12L, OTHER, 5L);
        counters.on(new Notified(Channels.EVENT, ONE.toString()));
        counters.swept(heads, (stream, head) -> head - 2);
        assertEquals(3, count("kring.swept.events"));
        counters.swept(heads, (stream, head) -> stream.equals(ONE) ? 1 : 0);
        assertEquals(4, count("kring.swept.events"), "a wake-up holds until the next sweep only");
    }

    private Object keep(SendHandler handler) {
        waiting.add(handler);
        return null;
    }

    private double count(String name) {
        return meters.get(name).counter().count();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, call));
    }
}
