package be.kring.stream;

import be.kring.shared.Swept;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What other nodes are told, also when there was too much to do at the moment of the commit. */
class WakerTest {

    private final List<String> told = new ArrayList<>();
    private final Waker waker = new Waker();
    private boolean full;

    WakerTest() {
        waker.wakeUps = new WakeUps() {
            @Override
            public void send(String channel, String payload) {
                told.add(payload.substring(node().length()).strip());
            }
        };
        waker.executor = (ManagedExecutorService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ManagedExecutorService.class}, (self, method, arguments) -> {
            if (full) {
                throw new RejectedExecutionException();
            }
            ((Runnable) arguments[0]).run();
            return null;
        });
    }

    @Test
    void what_could_not_be_told_is_told_with_the_next_and_what_is_left_at_the_next_sweep() {
        full = true;
        waker.tell("group:1");
        assertEquals(List.of(), told);
        full = false;
        waker.tell("group:1");
        assertEquals(List.of("group:1"), told);
        full = true;
        waker.tell("group:2");
        full = false;
        waker.on(new Swept());
        assertEquals(List.of("group:1", "group:2"), told);
        waker.on(new Swept());
        assertEquals(2, told.size(), "nothing is told twice");
    }
}
