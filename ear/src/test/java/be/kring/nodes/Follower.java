package be.kring.nodes;

import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.awaitility.Awaitility.await;

/** Somebody who follows one stream as a browser does: when the socket is lost, another one goes on from the last event. */
final class Follower implements AutoCloseable {

    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);

    private final Kring kring;
    private final Api api;
    private final String stream;
    private final List<Live> sockets = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> following;
    private volatile boolean stopped;

    private Follower(Kring kring, Api api, String stream) {
        this.kring = kring;
        this.api = api;
        this.stream = stream;
        connect(null);
        this.following = CompletableFuture.runAsync(this::follow, TwoNodes.BESIDE);
    }

    /** Follows from the event that is the last one now. */
    static Follower of(Kring kring, Colleague who, String stream) {
        return new Follower(kring, who.api(), stream);
    }

    /** The events of the stream on all sockets, in the order of arrival. */
    List<JsonNode> events() {
        return sockets.stream().flatMap(socket -> socket.frames().stream())
                .filter(frame -> frame.path("type").asText().equals("event") && frame.path("stream").asText().equals(stream)).toList();
    }

    /** The sockets that were lost. */
    List<Live> lost() {
        return sockets.stream().filter(socket -> !socket.isOpen()).toList();
    }

    @Override
    public void close() {
        stopped = true;
        following.join();
        sockets.get(sockets.size() - 1).close();
    }

    private void follow() {
        while (!stopped) {
            Live last = sockets.get(sockets.size() - 1);
            await().forever().pollInterval(Duration.ofMillis(50)).until(() -> stopped || !last.isOpen());
            if (!stopped) {
                List<JsonNode> seen = events();
                long position = seen.isEmpty() ? last.frame("hello").path("streams").path(stream).asLong()
                        : seen.get(seen.size() - 1).path("seq").asLong();
                await().atMost(BACK_WITHIN).pollInterval(Duration.ofMillis(50)).ignoreExceptions().until(() -> connect(position));
            }
        }
    }

    private boolean connect(Long position) {
        Live socket = Live.open(api, kring);
        JsonNode hello = socket.frame("hello");
        socket.resume(hello.path("epoch").asText(), position == null ? hello.path("streams") : Api.object().put(stream, position));
        return sockets.add(socket);
    }
}
