package be.kring.nodes;

import be.kring.launcher.Node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A socket, straight at a node, that says where it wants to go on and then reads nothing. */
final class DeafReader implements AutoCloseable {

    private static final int MASKED_TEXT_FRAME = 0x81;
    private static final int MASK_BIT = 0x80;
    private static final int HEADER = 6;

    private final RawSocket socket;

    private DeafReader(RawSocket socket) {
        this.socket = socket;
    }

    static DeafReader at(Node node, String publicUrl, String token) throws IOException {
        DeafReader reader = new DeafReader(RawSocket.at(node, publicUrl, token));
        reader.send("{\"type\":\"resume\",\"epoch\":\"0\",\"streams\":{}}");
        return reader;
    }

    /** Reads now what is still there: whether it ends, in order or not, before so many bytes have come. */
    boolean isCutOffBefore(long bytes) throws IOException {
        return socket.readUntilGone(bytes) < bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A text of less than 126 bytes, masked with zeros (RFC 6455, section 5.2). */
    private void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.write(ByteBuffer.allocate(HEADER + bytes.length).put((byte) MASKED_TEXT_FRAME).put((byte) (MASK_BIT | bytes.length)).putInt(0).put(bytes).array());
    }
}
