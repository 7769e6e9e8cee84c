package be.kring.benchmark.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** A frame as a client must send it: whole and masked (RFC 6455, section 5.3). */
final class MaskedFrame {

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int LONGEST_SHORT = 125;
    private static final int LONGEST = 0xffff;

    private MaskedFrame() {
    }

    static ByteBuffer text(String text) {
        return of(1, text.getBytes(StandardCharsets.UTF_8));
    }

    static ByteBuffer of(int opcode, byte[] payload) {
        if (payload.length > LONGEST) {
            throw new IllegalArgumentException("Kring takes no frame of " + payload.length + " bytes");
        }
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) (FIN | opcode));
        if (payload.length <= LONGEST_SHORT) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        }
        int key = ThreadLocalRandom.current().nextInt();
        frame.putInt(key);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ key >>> 24 - 8 * (i % 4)));
        }
        return frame.flip();
    }
}
