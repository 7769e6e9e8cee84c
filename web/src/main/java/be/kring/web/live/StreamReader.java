package be.kring.web.live;

import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.stream.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.List;

/** Reads a stretch of a stream from the log and makes its frames, in one transaction and with a fixed number of queries for any length. */
@ApplicationScoped
class StreamReader {

    @Inject
    EventLog log;

    @Inject
    GroupEventViews groupEvents;

    @Inject
    PersonEventViews personEvents;

    /** The events behind a position, in order. */
    @Transactional
    public List<Frame> read(StreamId stream, long after, int limit) {
        List<LoggedEvent> events = log.listAfter(Actor.SYSTEM, stream, after, limit);
        List<Object> data = stream.kind() == StreamId.Kind.GROUP ? groupEvents.of(stream.id(), events) : personEvents.of(stream.id(), events);
        List<Frame> frames = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            frames.add(new Frame(events.get(i), data.get(i), Frames.event(events.get(i), data.get(i))));
        }
        return frames;
    }

    long head(StreamId stream) {
        return log.head(Actor.SYSTEM, stream);
    }
}
