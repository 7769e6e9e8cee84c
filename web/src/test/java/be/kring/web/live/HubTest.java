package be.kring.web.live;

import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.MembershipView;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.Channels;
import be.kring.shared.Language;
import be.kring.shared.Notified;
import be.kring.shared.StreamId;
import be.kring.stream.LoggedEvent;
import be.kring.web.problem.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of a socket when a membership changes, also when that cannot be asked at the moment. */
class HubTest {

    private static final UUID GROUP = new UUID(7, 7);
    private static final StreamId STREAM = StreamId.group(GROUP);

    private final List<CloseReason> closed = new ArrayList<>();
    private final LiveSession session = new LiveSession(socket(), new LivePrincipal(new Actor(new UUID(1, 1), Language.NL, false), null, null));
    private final Hub hub = new Hub();
    private boolean away;
    private boolean full;
    private MembershipState now = MembershipState.MEMBER;

    HubTest() {
        hub.counters = new LiveCounters(new SimpleMeterRegistry());
        hub.reader = new StreamReader() {
            @Override
            public List<Frame> read(StreamId stream, long after, int limit) {
                return List.of();
            }

            @Override
            long head(StreamId stream) {
                return 5;
            }
        };
        hub.groups = new GroupService() {
            @Override
            public Map<UUID, GroupAccess> mapAccess(Actor actor, Collection<UUID> ids) {
                failWhenAway();
                return Map.of(GROUP, new GroupAccess(GROUP, "groep", Visibility.CLOSED, JoinPolicy.OPEN, now, now == null ? null : Role.MEMBER));
            }

            @Override
            public Set<UUID> readersAmong(Actor actor, UUID groupId, Collection<UUID> personIds) {
                failWhenAway();
                return Set.of();
            }
        };
    }

    @Test
    void who_is_told_to_be_a_member_follows_from_the_head_that_is_told() {
        hub.reconsider(session, membershipChanged(MembershipState.MEMBER));
        assertTrue(session.follows(STREAM));
        assertTrue(hub.followers(GROUP).contains(session));
    }

    @Test
    void who_is_told_to_be_no_member_waits_for_the_next_frame_also_when_they_are_one_by_now() {
        hub.reconsider(session, membershipChanged(null));
        assertFalse(session.follows(STREAM));
    }

    @Test
    void who_is_no_member_any_more_does_not_follow_whatever_they_were_told() {
        now = null;
        hub.reconsider(session, membershipChanged(MembershipState.MEMBER));
        assertFalse(session.follows(STREAM));
    }

    @Test
    void a_socket_that_was_closed_follows_nothing_whatever_comes_later() {
        hub.reconsider(session, membershipChanged(MembershipState.MEMBER));
        session.end(() -> hub.leaveAll(session));
        hub.reconsider(session, membershipChanged(MembershipState.MEMBER));
        session.decide(() -> hub.follow(session, STREAM, 5));
        assertFalse(session.follows(STREAM));
        assertFalse(hub.followers(GROUP).contains(session));
    }

    @Test
    void a_socket_that_cannot_be_told_to_follow_comes_back() {
        away = true;
        hub.reconsider(session, membershipChanged(MembershipState.MEMBER));
        assertEquals(List.of(1013), closed.stream().map(reason -> reason.getCloseCode().getCode()).toList());
    }

    @Test
    void who_left_is_taken_out_also_when_it_cannot_be_asked_who_may_still_read() {
        hub.reconsider(session, membershipChanged(MembershipState.MEMBER));
        StreamFeed feed = new StreamFeed(STREAM, hub.reader, hub);
        session.follow(STREAM);
        feed.expect().follow(session, 5);
        away = true;
        hub.end(feed, new Frame(event("member.left"), null, ""));
        assertFalse(feed.followers().contains(session));
        assertEquals(1013, closed.get(0).getCloseCode().getCode());
    }

    @Test
    void a_stream_for_which_there_was_no_room_is_looked_at_at_the_next_wake_up() {
        List<Object> taken = new ArrayList<>();
        hub.executor = (ManagedExecutorService) Proxy.newProxyInstance(ManagedExecutorService.class.getClassLoader(), new Class<?>[] {ManagedExecutorService.class},
                (self, method, arguments) -> {
                    if (full) {
                        throw new RejectedExecutionException();
                    }
                    taken.add(arguments[0]);
                    return null;
                });
        hub.reconsider(session, membershipChanged(MembershipState.MEMBER));
        full = true;
        hub.on(new Notified(Channels.EVENT, STREAM.toString()));
        full = false;
        hub.on(new Notified(Channels.EVENT, STREAM.toString()));
        assertEquals(1, taken.size());
    }

    private void failWhenAway() {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
    }

    private static Frame membershipChanged(MembershipState told) {
        Map<String, Object> data = new HashMap<>();
        data.put("membership", told == null ? null : new MembershipView(told, Role.MEMBER, Instant.EPOCH, null, null, null, false));
        data.put("head", 5L);
        return new Frame(event("membership.changed"), data, "");
    }

    private static LoggedEvent event(String name) {
        return new LoggedEvent(STREAM, 5, name, Instant.EPOCH, Json.read("{\"groupId\":\"" + GROUP + "\",\"personId\":\"" + new UUID(1, 1) + "\"}"));
    }

    private Session socket() {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class}, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                closed.add((CloseReason) arguments[0]);
            }
            return method.getName().equals("isOpen") ? true : null;
        });
    }
}
