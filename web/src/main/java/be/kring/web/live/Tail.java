package be.kring.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * The last frames of a stream, for readers who come back after a moment: when a node dies, thousands miss the same few. It holds at most
 * {@value #MAX_FRAMES} frames of {@value #MAX_CHARACTERS} characters in all, for at most a minute, and none with a text that was changed, hidden
 * or moved to another group since. Not thread-safe: the feed's lock guards it.
 */
final class Tail {

    static final int MAX_FRAMES = 256;
    private static final int MAX_CHARACTERS = 500_000;
    private static final long KEPT_NANOS = 60_000_000_000L;

    private final Deque<Kept> frames = new ArrayDeque<>(0);
    private int characters;

    private record Kept(Frame frame, long nanos) {
    }

    /** Adds the next frames of the stream. */
    void add(List<Frame> next, long now) {
        for (Frame frame : next) {
            UUID redacted = frame.redacted();
            if (frame.redactsAll()) {
                clear();
            } else if (redacted != null) {
                forgetUpToLast(redacted);
            }
            frames.add(new Kept(frame, now));
            characters += frame.text().length();
        }
        while (frames.size() > MAX_FRAMES || characters > MAX_CHARACTERS) {
            forgetFirst();
        }
    }

    /** Whether everything after this position is here. */
    boolean reachesBackTo(long position) {
        return !frames.isEmpty() && frames.peekFirst().frame().seq() <= position + 1;
    }

    /** What came after a position, in order; only when {@link #reachesBackTo} it. */
    List<Frame> after(long position) {
        return frames.stream().map(Kept::frame).filter(frame -> frame.seq() > position).toList();
    }

    void clear() {
        frames.clear();
        characters = 0;
    }

    void forgetOld(long now) {
        while (!frames.isEmpty() && now - frames.peekFirst().nanos() > KEPT_NANOS) {
            forgetFirst();
        }
    }

    private void forgetUpToLast(UUID postId) {
        long last = frames.stream().map(Kept::frame).filter(frame -> frame.isAbout(postId)).mapToLong(Frame::seq).max().orElse(-1);
        while (!frames.isEmpty() && frames.peekFirst().frame().seq() <= last) {
            forgetFirst();
        }
    }

    private void forgetFirst() {
        characters -= frames.removeFirst().frame().text().length();
    }
}
