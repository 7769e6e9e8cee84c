package be.kring.web.live;

import be.kring.shared.StreamId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One stream on this node. Under its lock each new event is read once and rendered once, and the same text goes to the outbox of every
 * follower; whoever comes is brought up to where the others are, and only then is one of them. So each gets every event once and
 * in order, and nobody waits for a slow reader.
 */
final class StreamFeed {

    /** A reader who misses more than this fetches afresh. */
    static final int LONGEST_REPLAY = 2_000;
    private static final int STRETCH = 500;

    private final StreamId stream;
    private final StreamReader reader;
    private final Readership readership;
    private final Set<LiveSession> followers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger expected = new AtomicInteger();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private final Tail tail = new Tail();
    private volatile long head;

    /** What an event means for who reads a stream. */
    interface Readership {

        /** Called between this event and the next: whoever may not read any more leaves. */
        void end(StreamFeed feed, Frame frame);

        /** Whether this reader may not read what comes after this event, of those that may end reading. */
        boolean ends(Frame frame, LiveSession session);

        /** Called after everybody has got the event, outside the lock. */
        void delivered(Frame frame);
    }

    StreamFeed(StreamId stream, StreamReader reader, Readership readership) {
        this.stream = stream;
        this.reader = reader;
        this.readership = readership;
    }

    StreamId stream() {
        return stream;
    }

    Collection<LiveSession> followers() {
        return followers;
    }

    /** Keeps the feed from being idle until the {@link #follow} that is announced by this has ended. */
    StreamFeed expect() {
        expected.incrementAndGet();
        return this;
    }

    boolean isIdle() {
        return followers.isEmpty() && expected.get() == 0;
    }

    /**
     * Follows from a position: replays what came after it, in order, then goes live. A position that does not exist, or that is too
     * far back, gets a reset and goes on from the head.
     *
     * @return what the client was told
     */
    Replay follow(LiveSession session, long position) {
        followers.remove(session);
        Replay replay = new Replay();
        List<Frame> stepped = new ArrayList<>();
        try {
            long reached = position;
            while (!hasArrived(session, reached, replay, stepped)) {
                reached = approach(session, reached, head, replay);
            }
        } finally {
            expected.decrementAndGet();
            stepped.forEach(readership::delivered);
        }
        return replay;
    }

    void leave(LiveSession session) {
        followers.remove(session);
        session.leave(stream);
    }

    /** The same after an event that ended the right to read. */
    void leaveAfter(Frame frame, LiveSession session) {
        followers.remove(session);
        session.leaveAt(stream, frame.seq());
    }

    /** Whether this wake-up is the first since the feed last looked: only then somebody must call {@link #advance}. */
    boolean wake() {
        return woken.compareAndSet(false, true);
    }

    /** Nobody calls it: the next wake-up, or the next sweep, is a first one again. */
    void notYet() {
        woken.set(false);
    }

    /** Hands out everything that is new. */
    void advance() {
        woken.set(false);
        List<Frame> frames;
        do {
            lock.lock();
            try {
                frames = followers.isEmpty() ? List.of() : step();
            } finally {
                lock.unlock();
            }
            frames.forEach(readership::delivered);
        } while (frames.size() == STRETCH);
    }

    /** By how many events the log is further than this feed; 0 when nobody waits for them. */
    long behind(long logHead) {
        return followers.isEmpty() ? 0 : Math.max(0, logHead - head);
    }

    void forgetOld() {
        if (lock.tryLock()) {
            try {
                tail.forgetOld(System.nanoTime());
            } finally {
                lock.unlock();
            }
        }
    }

    /** Goes live unless too much is missing for that to be read while the others wait. */
    private boolean hasArrived(LiveSession session, long position, Replay replay, List<Frame> stepped) {
        lock.lock();
        try {
            stepped.addAll(followers.isEmpty() ? begin() : reach(position));
            boolean near = !isFar(session, position, head);
            if (near) {
                arrive(session, position, replay);
            }
            return near;
        } finally {
            lock.unlock();
        }
    }

    /** Replays what is long past without holding up the others. @return the position that was reached */
    private long approach(LiveSession session, long position, long last, Replay replay) {
        long reached = position;
        while (isFar(session, reached, last)) {
            List<Frame> stretch = reader.read(stream, reached, STRETCH);
            replay.add(send(session, stretch));
            reached = stretch.get(stretch.size() - 1).seq();
        }
        return reached;
    }

    private boolean isFar(LiveSession session, long position, long last) {
        return session.follows(stream) && isReplayed(position, last) && last - position > Tail.MAX_FRAMES && !session.outbox.isHalfFull();
    }

    /** Who comes from another node may be ahead of this one by more than a stretch. */
    private List<Frame> reach(long position) {
        List<Frame> stepped = new ArrayList<>();
        int size = -1;
        while (position > head && size < stepped.size()) {
            size = stepped.size();
            stepped.addAll(step());
        }
        return stepped;
    }

    /** Nobody was here: what happened meanwhile is for the first to catch up with. */
    private List<Frame> begin() {
        head = reader.head(stream);
        tail.clear();
        return List.of();
    }

    private void arrive(LiveSession session, long position, Replay replay) {
        if (!session.follows(stream)) {
            return;
        }
        if (!isReplayed(position, head) || session.outbox.isHalfFull()) {
            session.outbox.add(Frames.reset(stream, head));
            replay.reset();
        } else if (position < head) {
            replay.add(send(session, tail.reachesBackTo(position) ? tail.after(position) : reader.read(stream, position, (int) (head - position))));
        }
        if (session.follows(stream)) {
            followers.add(session);
        }
    }

    /** Sends what was missed, up to the event after which this reader may read no more: then the reader is none of this stream. */
    private List<Frame> send(LiveSession session, List<Frame> missed) {
        int length = 0;
        while (length < missed.size() && session.follows(stream)) {
            Frame frame = missed.get(length++);
            if (frame.mayEndReading() && readership.ends(frame, session)) {
                session.leaveAt(stream, frame.seq());
            }
        }
        List<Frame> sent = missed.subList(0, length);
        session.outbox.addAll(texts(sent));
        return sent;
    }

    private static boolean isReplayed(long position, long last) {
        return position >= 0 && position <= last && last - position <= LONGEST_REPLAY;
    }

    /** Reads the next stretch and hands it out in runs: after an event that may end somebody's right to read, that is settled first. */
    private List<Frame> step() {
        List<Frame> frames = reader.read(stream, head, STRETCH);
        int from = 0;
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            if (frame.mayEndReading() || i == frames.size() - 1) {
                handOut(frames.subList(from, i + 1));
                from = i + 1;
            }
            if (frame.mayEndReading()) {
                readership.end(this, frame);
            }
        }
        return frames;
    }

    private void handOut(List<Frame> run) {
        List<String> texts = texts(run);
        followers.forEach(follower -> follower.outbox.addAll(texts));
        if (stream.kind() == StreamId.Kind.GROUP) {
            tail.add(run, System.nanoTime());
        }
        head = run.get(run.size() - 1).seq();
    }

    private static List<String> texts(List<Frame> frames) {
        return frames.stream().map(Frame::text).toList();
    }
}
