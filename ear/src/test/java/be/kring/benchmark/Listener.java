package be.kring.benchmark;

import be.kring.driver.Colleague;
import be.kring.driver.Live;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

/** One connected person: keeps the numbers of the events of one stream and when each came, and forgets the rest. */
final class Listener {

    /** @param nanos on the clock of this process */
    record Arrival(long seq, long nanos) {
    }

    private final String stream;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final Live live;

    Listener(Colleague colleague, String stream) {
        this.stream = stream;
        this.live = colleague.goesLive(this::hear);
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    boolean isOpen() {
        return live.isOpen();
    }

    /** Whether every event after one number, up to another, has come, once and in order, and nothing else. */
    boolean hasExactly(long after, long last) {
        return arrivals.stream().mapToLong(Arrival::seq).boxed().toList().equals(LongStream.rangeClosed(after + 1, last).boxed().toList());
    }

    private boolean hear(JsonNode frame) {
        boolean event = frame.path("type").asText().equals("event");
        if (event && frame.path("stream").asText().equals(stream)) {
            arrivals.add(new Arrival(frame.path("seq").asLong(), System.nanoTime()));
        }
        return frame.path("type").asText().equals("hello");
    }
}
