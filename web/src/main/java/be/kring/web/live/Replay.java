package be.kring.web.live;

import java.util.ArrayList;
import java.util.List;

/** What a client was told of what it missed in a stream. */
final class Replay {

    private final List<Frame> frames = new ArrayList<>();
    private boolean reset;

    void add(List<Frame> more) {
        frames.addAll(more);
    }

    /** The client fetches afresh: some of what it missed was not told. */
    void reset() {
        reset = true;
    }

    List<Frame> frames() {
        return frames;
    }

    boolean wasReset() {
        return reset;
    }
}
