package be.kring.benchmark.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The beginning of an event frame, as docs/api.md has it: type, stream and number come first, so that nobody has to read more. */
final class EventHead {

    /** Type, stream and number are within so many bytes. */
    static final int LENGTH = 112;
    private static final byte[] EVENT = bytes("{\"type\":\"event\",\"stream\":\"");
    private static final byte[] SEQ = bytes("\"seq\":");

    private EventHead() {
    }

    static boolean isEvent(ByteBuffer frame, int begin, int length) {
        return length > EVENT.length && matches(frame, begin, EVENT);
    }

    static boolean isOfGroup(ByteBuffer frame, int begin) {
        return frame.get(begin + EVENT.length) == 'g';
    }

    static long seq(ByteBuffer frame, int begin) {
        int end = begin + LENGTH - SEQ.length;
        for (int at = begin + EVENT.length; at < end; at++) {
            if (frame.get(at) == '"' && matches(frame, at, SEQ)) {
                return number(frame, at + SEQ.length);
            }
        }
        throw new IllegalStateException("An event without a number");
    }

    private static long number(ByteBuffer frame, int begin) {
        long number = 0;
        for (int at = begin; frame.get(at) >= '0' && frame.get(at) <= '9'; at++) {
            number = number * 10 + frame.get(at) - '0';
        }
        return number;
    }

    private static boolean matches(ByteBuffer frame, int begin, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (frame.get(begin + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
