package be.kring.web.live;

import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.StreamId;
import be.kring.stream.LoggedEvent;
import be.kring.web.problem.Json;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever comes gets what was missed, once and in order, and nothing after the end of the right to read. */
class StreamFeedTest {

    private static final StreamId GROUP = StreamId.group(new UUID(7, 7));

    private final List<LoggedEvent> events = new ArrayList<>();
    private final List<Long> delivered = new ArrayList<>();
    private final List<UUID> outside = new ArrayList<>();
    private int reads;
    private int looks;

    private final StreamFeed feed = new StreamFeed(GROUP, new StreamReader() {
        @Override
        public List<Frame> read(StreamId stream, long after, int limit) {
            reads++;
            return events.stream().filter(event -> event.seq() > after).limit(limit)
                    .map(event -> new Frame(event, null, String.valueOf(event.seq()))).toList();
        }

        @Override
        long head(StreamId stream) {
            looks++;
            return events.size();
        }
    }, new StreamFeed.Readership() {
        @Override
        public void end(StreamFeed ended, Frame frame) {
            ended.followers().stream().filter(session -> ends(frame, session)).toList().forEach(ended::leave);
        }

        @Override
        public boolean ends(Frame frame, LiveSession session) {
            return outside.contains(session.personId());
        }

        @Override
        public void delivered(Frame frame) {
            delivered.add(frame.seq());
        }
    });

    @Test
    void who_comes_from_the_head_gets_only_what_is_new() {
        happen(3, "post.created");
        Reader reader = new Reader();
        reader.follows(3);
        happen(2, "post.created");
        feed.advance();
        assertEquals(List.of("4", "5"), reader.frames);
        assertEquals(List.of(4L, 5L), delivered);
    }

    @Test
    void who_is_behind_gets_what_was_missed_once_and_then_goes_live() {
        happen(10, "post.created");
        Reader first = new Reader();
        first.follows(10);
        happen(4, "reaction.changed");
        Reader second = new Reader();
        second.follows(7);
        feed.advance();
        assertEquals(List.of("8", "9", "10", "11", "12", "13", "14"), second.frames);
        assertEquals(List.of("11", "12", "13", "14"), first.frames);
    }

    @Test
    void a_thousand_missed_events_come_in_order_and_more_than_two_thousand_are_a_reset() {
        happen(2_500, "post.created");
        Reader near = new Reader();
        assertFalse(near.follows(1_500).wasReset());
        assertEquals(LongStream.rangeClosed(1_501, 2_500).mapToObj(String::valueOf).toList(), near.frames);
        Reader far = new Reader();
        assertTrue(far.follows(100).wasReset());
        assertEquals(List.of(Frames.reset(GROUP, 2_500)), far.frames);
    }

    @Test
    void who_comes_from_a_node_that_is_far_ahead_is_no_reset() {
        happen(5, "post.created");
        Reader slow = new Reader();
        slow.follows(5);
        happen(1_200, "post.created");
        Reader ahead = new Reader();
        assertFalse(ahead.follows(1_204).wasReset());
        assertEquals(List.of("1205"), ahead.frames);
        assertEquals(1_200, slow.frames.size());
        assertEquals(1_200, delivered.size());
    }

    @Test
    void a_position_that_does_not_exist_is_a_reset_and_one_that_others_have_not_reached_is_not() {
        happen(5, "post.created");
        Reader first = new Reader();
        first.follows(5);
        happen(1, "post.created");
        Reader ahead = new Reader();
        ahead.follows(6);
        Reader forged = new Reader();
        forged.follows(99);
        Reader negative = new Reader();
        negative.follows(-1);
        happen(1, "post.created");
        feed.advance();
        assertEquals(List.of("7"), ahead.frames);
        assertEquals(List.of("6", "7"), first.frames);
        assertEquals(List.of(Frames.reset(GROUP, 6), "7"), forged.frames);
        assertEquals(List.of(Frames.reset(GROUP, 6), "7"), negative.frames);
        assertEquals(List.of(6L, 7L), delivered);
    }

    @Test
    void those_who_come_back_after_a_moment_are_served_without_the_log() {
        happen(1, "post.created");
        new Reader().follows(1);
        happen(20, "post.created");
        feed.advance();
        int before = reads;
        IntStream.range(0, 50).forEach(number -> {
            Reader back = new Reader();
            back.follows(11);
            assertEquals(10, back.frames.size());
        });
        assertEquals(before, reads);
    }

    @Test
    void who_is_the_first_asks_once_where_the_stream_is() {
        happen(3, "post.created");
        new Reader().follows(3);
        assertEquals(1, looks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"post.hidden", "thread.left"})
    void a_text_that_is_no_longer_there_is_read_again_and_not_replayed_from_memory(String gone) {
        happen(1, "post.created");
        new Reader().follows(1);
        happen(1, "post.created", gone);
        feed.advance();
        int before = reads;
        new Reader().follows(1);
        assertEquals(before + 1, reads);
    }

    @Test
    void nothing_after_the_event_that_ends_the_right_to_read_goes_out_live_or_replayed() {
        happen(1, "post.created");
        Reader removed = new Reader();
        Reader stays = new Reader();
        removed.follows(1);
        stays.follows(1);
        outside.add(removed.session.personId());
        happen(1, "post.created", "member.left", "post.created", "post.created");
        feed.advance();
        assertEquals(List.of("2", "3"), removed.frames);
        assertEquals(List.of("2", "3", "4", "5"), stays.frames);
        removed.frames.clear();
        removed.follows(1);
        assertEquals(List.of("2", "3"), removed.frames);
        assertFalse(feed.followers().contains(removed.session));
    }

    @Test
    void who_left_and_came_back_before_being_told_goes_on_where_they_left_and_else_from_the_head_that_is_told() {
        Reader reader = new Reader();
        reader.session.leaveAt(GROUP, 3);
        assertEquals(3, reader.session.returnsAt(GROUP, 7));
        assertEquals(7, reader.session.returnsAt(GROUP, 7));
        reader.session.leaveAt(GROUP, 3);
        reader.session.leftForGood(GROUP);
        assertEquals(7, reader.session.returnsAt(GROUP, 7));
    }

    @Test
    void a_feed_is_idle_only_when_nobody_follows_or_is_about_to() {
        assertTrue(feed.isIdle());
        feed.expect();
        assertFalse(feed.isIdle());
        Reader reader = new Reader();
        reader.session.follow(GROUP);
        feed.follow(reader.session, 0);
        assertFalse(feed.isIdle());
        feed.leave(reader.session);
        assertTrue(feed.isIdle());
    }

    private void happen(int times, String... names) {
        for (int time = 0; time < times; time++) {
            for (String name : names) {
                events.add(new LoggedEvent(GROUP, events.size() + 1, name, Instant.EPOCH,
                        Json.read("{\"postId\":\"00000000-0000-0000-0000-000000000001\"}")));
            }
        }
    }

    /** Somebody with a socket that takes everything at once. */
    private final class Reader {

        private final List<String> frames = new ArrayList<>();
        private final LiveSession session = new LiveSession(proxy(Session.class, (method, arguments) -> method.equals("getAsyncRemote")
                ? proxy(RemoteEndpoint.Async.class, this::take) : null), new LivePrincipal(new Actor(UUID.randomUUID(), Language.NL, false), null, null));

        Replay follows(long position) {
            session.follow(GROUP);
            return feed.expect().follow(session, position);
        }

        private Object take(String method, Object[] arguments) {
            if (method.equals("sendText")) {
                frames.add((String) arguments[0]);
                ((SendHandler) arguments[1]).onResult(new SendResult());
            }
            return null;
        }
    }

    private interface Call {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method.getName(), arguments)));
    }
}
