package be.kring.web.live;

import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.stream.LoggedEvent;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * One stream on this node. Under its lock each new event is read once and rendered once, and the same text goes to the outbox of every
 * follower; a follower who joins is first brought up to where the others are. So order holds without any wait for a slow reader.
 */
final class StreamFeed {

    /** A reader who misses more than this fetches afresh. */
    static final int LONGEST_REPLAY = 500;

    private final StreamId stream;
    private final EventLog log;
    private final EventViews views;
    private final BiConsumer<LoggedEvent, Object> delivered;
    private final Set<LiveSession> followers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean woken = new AtomicBoolean();
    private long head = -1;
    private boolean retired;

    /** @param delivered hears of each event after it was handed out, outside the lock */
    StreamFeed(StreamId stream, EventLog log, EventViews views, BiConsumer<LoggedEvent, Object> delivered) {
        this.stream = stream;
        this.log = log;
        this.views = views;
        this.delivered = delivered;
    }

    Collection<LiveSession> followers() {
        return followers;
    }

    /** Whether this wake-up is the first since the feed last looked: only then somebody must call {@link #advance}. */
    boolean wake() {
        return woken.compareAndSet(false, true);
    }

    /**
     * Follows from a position: replays what came after it, in order, then goes live. A position that does not exist, or that is too
     * far back, gets a reset and goes on from the head.
     *
     * @return false when this feed was retired meanwhile: ask for a new one
     */
    boolean follow(LiveSession session, long position) {
        lock.lock();
        try {
            if (retired) {
                return false;
            }
            long last = log.head(Actor.SYSTEM, stream);
            if (position < 0 || position > last || last - position > LONGEST_REPLAY) {
                restart(session, last);
                return true;
            }
            session.follow(stream, position);
            for (LoggedEvent event : log.listAfter(Actor.SYSTEM, stream, position, LONGEST_REPLAY)) {
                session.deliver(stream, event.seq(), Frames.event(event, views.of(event)));
            }
            join(session);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a feed that nobody follows. @return whether it ended */
    boolean retire() {
        if (!followers.isEmpty() || !lock.tryLock()) {
            return false;
        }
        try {
            retired = followers.isEmpty();
            return retired;
        } finally {
            lock.unlock();
        }
    }

    void leave(LiveSession session) {
        followers.remove(session);
        session.leave(stream);
    }

    /** Hands out everything that is new. */
    void advance() {
        woken.set(false);
        List<LoggedEvent> events;
        do {
            events = step();
        } while (events.size() == LONGEST_REPLAY);
    }

    /** Whether the log is further than this feed and somebody waits for it. */
    boolean isBehind(long logHead) {
        return !followers.isEmpty() && logHead > head;
    }

    private List<LoggedEvent> step() {
        List<LoggedEvent> events;
        Object[] data;
        lock.lock();
        try {
            if (followers.isEmpty()) {
                return List.of();
            }
            events = log.listAfter(Actor.SYSTEM, stream, head, LONGEST_REPLAY);
            data = new Object[events.size()];
            for (int i = 0; i < data.length; i++) {
                LoggedEvent event = events.get(i);
                data[i] = views.of(event);
                String frame = Frames.event(event, data[i]);
                followers.forEach(follower -> follower.deliver(stream, event.seq(), frame));
                head = event.seq();
            }
        } finally {
            lock.unlock();
        }
        for (int i = 0; i < data.length; i++) {
            delivered.accept(events.get(i), data[i]);
        }
        return events;
    }

    private void restart(LiveSession session, long last) {
        session.follow(stream, last);
        session.outbox.add(Frames.reset(stream, last));
        join(session);
    }

    /** The first follower sets where the feed is; a later one may be ahead of it or behind, {@link LiveSession#deliver} sorts that out. */
    private void join(LiveSession session) {
        long position = session.position(stream);
        if (followers.isEmpty() || head < 0) {
            head = position;
        }
        followers.add(session);
        if (position < head) {
            for (LoggedEvent event : log.listAfter(Actor.SYSTEM, stream, position, LONGEST_REPLAY)) {
                session.deliver(stream, event.seq(), Frames.event(event, views.of(event)));
            }
        }
    }
}
