package be.kring.benchmark.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Cuts what a server sends into frames (RFC 6455, section 5.2), from pieces as they come. Of an event only the beginning is read, the
 * rest is skipped without being copied: that is what lets thousands of readers share a machine with the server they measure.
 */
final class FrameParser {

    /** What the frames are told to. */
    interface Sink {

        void event(boolean ofGroup, long seq, int length);

        void text(String text);

        void control(int opcode, byte[] payload);
    }

    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int TEXT = 1;
    private static final int FIN = 0x80;
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;
    private static final byte[] NOTHING = {};

    private byte[] rest = NOTHING;
    private int toSkip;

    /** Puts what the last piece left over at the beginning of the buffer, before the next piece is read into it. */
    void begin(ByteBuffer buffer) {
        buffer.clear();
        buffer.put(rest);
        rest = NOTHING;
    }

    /** Takes all whole frames out of the buffer, which is flipped, and keeps what is left over. */
    void parse(ByteBuffer buffer, Sink sink) {
        while (buffer.hasRemaining() && next(buffer, sink)) {
            skip(buffer);
        }
        if (buffer.hasRemaining()) {
            rest = new byte[buffer.remaining()];
            buffer.get(rest);
        }
    }

    /** @return false when more must come first */
    private boolean next(ByteBuffer buffer, Sink sink) {
        if (toSkip > 0) {
            return true;
        }
        int header = headerLength(buffer);
        if (buffer.remaining() < header) {
            return false;
        }
        int length = payloadLength(buffer, header);
        int begin = buffer.position() + header;
        int there = buffer.remaining() - header;
        if (there < Math.min(length, EventHead.LENGTH)) {
            return false;
        }
        int first = buffer.get(buffer.position()) & 0xff;
        if (first == (FIN | TEXT) && EventHead.isEvent(buffer, begin, length)) {
            sink.event(EventHead.isOfGroup(buffer, begin), EventHead.seq(buffer, begin), length);
        } else if (there < length) {
            return false;
        } else {
            tell(first, payload(buffer, begin, length), sink);
        }
        buffer.position(begin);
        toSkip = length;
        return true;
    }

    private static void tell(int first, byte[] payload, Sink sink) {
        if (first == (FIN | TEXT)) {
            sink.text(new String(payload, StandardCharsets.UTF_8));
        } else if ((first & FIN) != 0 && (first & 0x0f) >= CLOSE) {
            sink.control(first & 0x0f, payload);
        } else {
            throw new IllegalStateException("A frame that Kring does not send, beginning with " + Integer.toHexString(first));
        }
    }

    private void skip(ByteBuffer buffer) {
        int skipped = Math.min(toSkip, buffer.remaining());
        buffer.position(buffer.position() + skipped);
        toSkip -= skipped;
    }

    private static int headerLength(ByteBuffer buffer) {
        if (buffer.remaining() < 2) {
            return 2;
        }
        return switch (buffer.get(buffer.position() + 1)) {
            case SHORT_LENGTH -> 2 + Short.BYTES;
            case LONG_LENGTH -> 2 + Long.BYTES;
            default -> 2;
        };
    }

    private static int payloadLength(ByteBuffer buffer, int header) {
        int at = buffer.position() + 2;
        return switch (header) {
            case 2 -> buffer.get(at - 1);
            case 2 + Short.BYTES -> Short.toUnsignedInt(buffer.getShort(at));
            default -> Math.toIntExact(buffer.getLong(at));
        };
    }

    private static byte[] payload(ByteBuffer buffer, int begin, int length) {
        byte[] payload = new byte[length];
        buffer.get(begin, payload);
        return payload;
    }
}
