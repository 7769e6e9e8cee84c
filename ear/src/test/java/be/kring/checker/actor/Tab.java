package be.kring.checker.actor;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Load;
import be.kring.checker.history.Seen;
import be.kring.checker.history.TabId;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.core.ConditionTimeoutException;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * One tab of a browser: it keeps its position in each stream, and resumes from there as docs/api.md says. It writes down what it gets and
 * judges nothing.
 */
public final class Tab {

    private static final int BY_ITSELF = 1000;
    /** Two heartbeats without a frame: the connection is taken for dead, as our pages do. */
    private static final long DEAD_AFTER_MILLIS = 50_000;

    private final World world;
    private final Participant owner;
    private final TabId id;
    private final Consumer<JsonNode> screen;
    private final Positions positions;
    private volatile CountDownLatch awake = new CountDownLatch(0);
    private volatile long heard;
    private String epoch = "";
    private Line line;

    /** @param screen gets each event and each reset in its order */
    Tab(World world, Participant owner, int number, Consumer<JsonNode> screen) {
        this.world = world;
        this.owner = owner;
        this.id = new TabId(owner.person(), number);
        this.screen = screen;
        this.positions = new Positions(world, id);
    }

    TabId id() {
        return id;
    }

    synchronized boolean isConnected() {
        return line != null;
    }

    /** Follows a stream that may not be in hello, from here on. To be called before {@link #connect}. */
    synchronized void shows(String stream, long head) {
        positions.show(stream, head);
    }

    /** Asks for this stream too whenever it resumes, as if it were allowed to. */
    synchronized void triesToSee(String stream) {
        positions.forge(stream);
    }

    /** Opens the socket and goes on from where this tab is. @return false when Kring does not answer, or refuses */
    boolean connect() {
        Line opened = new Line();
        world.history().add(new Fact.Knocked(now(), id));
        try {
            opened.live = Live.open(owner.colleague().api(), world.kring(), opened::hear);
        } catch (CompletionException away) {
            return false;
        }
        try {
            opened.begin(opened.live.frame("hello"));
            return true;
        } catch (ConditionTimeoutException | CompletionException noHello) {
            opened.live.cut();
            return false;
        }
    }

    /** Closes the socket in order. */
    void close() {
        forget(BY_ITSELF).ifPresent(Live::close);
    }

    /** Drops the connection without a word. */
    void cut() {
        forget(BY_ITSELF).ifPresent(Live::cut);
    }

    /** Drops a connection on which nothing came for two heartbeats. */
    void watch() {
        if (now() - heard > DEAD_AFTER_MILLIS) {
            cut();
        }
    }

    /** Takes no frames until {@link #wake()}; the socket stays open. */
    void doze() {
        awake = new CountDownLatch(1);
        world.history().add(new Fact.Dozed(now(), id));
    }

    void wake() {
        if (awake.getCount() > 0) {
            world.history().add(new Fact.Woke(now(), id));
            awake.countDown();
        }
    }

    private void greet(JsonNode hello) {
        Set<String> named = new TreeSet<>();
        hello.path("streams").fieldNames().forEachRemaining(named::add);
        world.history().add(new Fact.Greeted(now(), id, named));
        world.history().add(new Fact.Connected(now(), id));
        if (epoch.isEmpty()) {
            epoch = hello.path("epoch").asText();
        }
        positions.greet(hello.path("streams"));
    }

    private void take(JsonNode frame, Line from) {
        String stream = frame.path("stream").asText();
        switch (frame.path("type").asText()) {
            case "event" -> {
                positions.grantForged(stream, frame.path("seq").asLong());
                world.history().add(new Fact.Received(now(), id, stream, Seen.of(frame)));
                positions.advance(stream, frame.path("seq").asLong());
                screen.accept(frame);
                if (frame.path("name").asText().equals("membership.changed")) {
                    positions.follow(frame.path("data"));
                }
            }
            case "reset" -> {
                world.history().add(new Fact.Reset(now(), id, stream, positions.of(stream), frame.path("head").asLong(), from.sameEpoch, from.load()));
                positions.reset(stream, frame.path("head").asLong());
                screen.accept(frame);
            }
            case "presence", "typing" ->
                    world.history().add(new Fact.Overheard(now(), id, "group:" + frame.path("group").asText(), frame.path("type").asText()));
            default -> {
            }
        }
    }

    private synchronized Optional<Live> forget(int code) {
        Optional<Live> before = Optional.ofNullable(line).map(open -> open.live);
        line = null;
        if (before.isPresent()) {
            world.history().add(new Fact.Disconnected(now(), id, code));
        }
        awake.countDown();
        return before;
    }

    private long now() {
        return world.history().now();
    }

    /** One socket. What still comes from one that was put down is not heard. */
    private final class Line {

        private Live live;
        private boolean sameEpoch;
        private long frames;
        private long characters;

        private void begin(JsonNode hello) {
            ObjectNode wanted;
            synchronized (Tab.this) {
                line = this;
                heard = now();
                greet(hello);
                sameEpoch = epoch.equals(hello.path("epoch").asText());
                wanted = positions.wanted();
            }
            live.closed().thenAccept(this::ended);
            live.resume(epoch, wanted);
        }

        private boolean hear(JsonNode frame) {
            try {
                awake.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            heard = now();
            synchronized (Tab.this) {
                if (line == this) {
                    take(frame, this);
                }
                frames++;
                characters += frame.toString().length();
            }
            return frame.path("type").asText().equals("hello");
        }

        private Load load() {
            return new Load(frames, characters);
        }

        private void ended(int code) {
            synchronized (Tab.this) {
                if (line == this) {
                    forget(code);
                }
            }
        }
    }
}
