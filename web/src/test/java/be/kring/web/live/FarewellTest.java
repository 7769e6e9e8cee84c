package be.kring.web.live;

import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.web.drain.Draining;
import be.kring.web.drain.Staying;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is told that the node stops, who is closed and when, and that nobody is when it goes on after all. */
class FarewellTest {

    private static final Duration WITHIN = Duration.ofSeconds(8);

    private final Farewell farewell = new Farewell();
    private final List<Reader> readers = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void aNode() {
        farewell.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        farewell.sockets = new Sockets() {
            @Override
            Collection<LiveSession> all() {
                return readers.stream().filter(reader -> reader.closed.isEmpty()).map(reader -> reader.session).toList();
            }
        };
        farewell.timer = proxy(ManagedScheduledExecutorService.class, (self, method, arguments) -> {
            Step step = new Step(now.plusMillis((long) arguments[1]), (Runnable) arguments[0], new CompletableFuture<>());
            steps.add(step);
            return proxy(ScheduledFuture.class, (future, called, with) -> called.getName().equals("cancel") && step.done.cancel(false));
        });
    }

    @Test
    void all_are_told_at_once_and_closed_in_shares_in_the_second_half() {
        come(100);
        drain();
        assertEquals(100, told("{\"type\":\"closing\",\"within\":8}"));
        pass(Duration.ofMillis(3_999));
        assertEquals(0, closed());
        pass(Duration.ofMillis(1));
        assertEquals(5, closed());
        pass(Duration.ofSeconds(2));
        assertEquals(55, closed());
        pass(Duration.ofSeconds(2));
        assertEquals(100, closed());
        assertTrue(readers.stream().allMatch(reader -> reader.closed.equals(List.of(1001)) && reader.frames.size() == 1), "each is told once and closed once");
    }

    @Test
    void who_comes_while_the_node_is_drained_is_told_what_is_left() {
        come(1);
        drain();
        pass(Duration.ofSeconds(1));
        come(1);
        pass(Duration.ofMillis(200));
        assertEquals(List.of("{\"type\":\"closing\",\"within\":7}"), readers.get(1).frames);
        assertEquals(1, readers.get(0).frames.size(), "who knew is not told again");
    }

    @Test
    void who_has_not_resumed_is_told_afterwards() {
        come(1, false);
        drain();
        assertEquals(List.of(), readers.get(0).frames);
        readers.get(0).session.resumed();
        pass(Duration.ofMillis(200));
        assertEquals(1, readers.get(0).frames.size());
    }

    @Test
    void nobody_is_closed_when_the_node_goes_on_after_all_and_all_are_told_again_the_next_time() {
        come(40);
        drain();
        pass(Duration.ofSeconds(1));
        farewell.on(new Staying());
        pass(WITHIN);
        assertEquals(0, closed());
        drain();
        assertTrue(readers.stream().allMatch(reader -> reader.frames.size() == 2));
        pass(WITHIN);
        assertEquals(40, closed());
    }

    private void drain() {
        farewell.on(new Draining(WITHIN));
    }

    private void come(int number) {
        come(number, true);
    }

    private void come(int number, boolean resumed) {
        IntStream.range(0, number).mapToObj(each -> new Reader()).forEach(reader -> {
            if (resumed) {
                reader.session.resumed();
            }
            readers.add(reader);
        });
    }

    private void pass(Duration time) {
        Instant until = now.plus(time);
        steps.stream().filter(step -> !step.at.isAfter(until) && !step.done.isDone()).sorted(Comparator.comparing(Step::at)).forEach(step -> {
            now = step.at;
            step.done.complete(null);
            step.work.run();
        });
        now = until;
    }

    private long told(String frame) {
        return readers.stream().filter(reader -> reader.frames.equals(List.of(frame))).count();
    }

    private long closed() {
        return readers.stream().filter(reader -> !reader.closed.isEmpty()).count();
    }

    private record Step(Instant at, Runnable work, CompletableFuture<Void> done) {
    }

    /** Somebody with a socket that takes everything at once. */
    private static final class Reader {

        private final List<String> frames = new ArrayList<>();
        private final List<Integer> closed = new ArrayList<>();
        private final LiveSession session = new LiveSession(proxy(Session.class, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                closed.add(((CloseReason) arguments[0]).getCloseCode().getCode());
            }
            return method.getName().equals("getAsyncRemote") ? proxy(RemoteEndpoint.Async.class, (remote, sent, with) -> take((String) with[0], (SendHandler) with[1])) : null;
        }), new LivePrincipal(new Actor(UUID.randomUUID(), Language.NL, false), null, null));

        private Object take(String frame, SendHandler handler) {
            frames.add(frame);
            handler.onResult(new SendResult());
            return null;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, call));
    }
}
