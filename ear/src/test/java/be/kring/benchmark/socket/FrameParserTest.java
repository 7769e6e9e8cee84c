package be.kring.benchmark.socket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A miscounted frame would be a wrong figure: the parser is held to the same result however the bytes are cut. */
class FrameParserTest {

    private static final String STREAM = "\"stream\":\"%s:00000000-0000-0000-0000-000000000000\"";
    private final List<String> heard = new ArrayList<>();
    private final FrameParser.Sink sink = new FrameParser.Sink() {
        @Override
        public void event(boolean ofGroup, long seq, int length) {
            heard.add((ofGroup ? "group " : "person ") + seq + " of " + length);
        }

        @Override
        public void text(String text) {
            heard.add(text);
        }

        @Override
        public void control(int opcode, byte[] payload) {
            heard.add(opcode + " with " + payload.length);
        }
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 113, 1_000, 1_000_000})
    void hearsTheSameHoweverTheBytesAreCut(int piece) {
        byte[] sent = frames(text("{\"type\":\"hello\"}"), event("group", 341, 600), ping(), event("person", 9_876_543_210L, 130),
                text("é".repeat(400)), event("group", 342, 70_000), text("{\"type\":\"heartbeat\"}"));
        FrameParser parser = new FrameParser();
        ByteBuffer buffer = ByteBuffer.allocate(256 * 1024);
        for (int from = 0; from < sent.length; from += piece) {
            parser.begin(buffer);
            buffer.put(sent, from, Math.min(piece, sent.length - from));
            parser.parse(buffer.flip(), sink);
        }
        assertEquals(List.of("{\"type\":\"hello\"}", "group 341 of 600", "9 with 4", "person 9876543210 of 130", "é".repeat(400),
                "group 342 of 70000", "{\"type\":\"heartbeat\"}"), heard);
    }

    @Test
    void takesNoFragment() {
        ByteBuffer fragment = ByteBuffer.wrap(new byte[] {1, 1, 'x'});
        FrameParser parser = new FrameParser();
        assertThrows(IllegalStateException.class, () -> parser.parse(fragment, sink));
    }

    private static byte[] text(String text) {
        return frame(1, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] event(String kind, long seq, int length) {
        String head = "{\"type\":\"event\"," + STREAM.formatted(kind) + ",\"seq\":" + seq + ",\"data\":\"";
        return text(head + "x".repeat(length - head.length()));
    }

    private static byte[] ping() {
        return frame(9, new byte[4]);
    }

    private static byte[] frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length <= 0xffff) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static byte[] frames(byte[]... frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            all.writeBytes(frame);
        }
        return all.toByteArray();
    }
}
