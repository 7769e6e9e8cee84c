package be.kring.web.live;

import be.kring.shared.StreamId;
import be.kring.stream.LoggedEvent;
import be.kring.web.problem.Json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The frames of the server as texts. */
final class Frames {

    /** After this many seconds without a frame the server says that it is there. */
    static final int HEARTBEAT_SECONDS = 25;
    static final String HEARTBEAT = "{\"type\":\"heartbeat\"}";

    private Frames() {
    }

    static String hello(UUID epoch, Map<StreamId, Long> heads) {
        Map<String, Long> streams = new LinkedHashMap<>();
        heads.forEach((stream, head) -> streams.put(stream.toString(), head));
        return Json.write(new Hello("hello", epoch, HEARTBEAT_SECONDS, streams));
    }

    static String event(LoggedEvent event, Object data) {
        return Json.write(new Event("event", event.stream().toString(), event.seq(), event.name(), event.at().toString(), data));
    }

    static String reset(StreamId stream, long head) {
        return Json.write(new Reset("reset", stream.toString(), head));
    }

    /** @param within seconds after which the node stops */
    static String closing(long within) {
        return Json.write(new Closing("closing", within));
    }

    private record Hello(String type, UUID epoch, int heartbeat, Map<String, Long> streams) {
    }

    private record Event(String type, String stream, long seq, String name, String at, Object data) {
    }

    private record Reset(String type, String stream, long head) {
    }

    private record Closing(String type, long within) {
    }
}
