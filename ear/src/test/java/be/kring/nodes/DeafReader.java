package be.kring.nodes;

import be.kring.launcher.Node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A socket, straight at a node, that says where it wants to go on and then reads nothing. It makes its own buffer as small as it can. */
final class DeafReader implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int SMALL = 4_096;
    private static final int MASKED_TEXT_FRAME = 0x81;
    private static final int MASK_BIT = 0x80;

    private final Socket socket;

    private DeafReader(Socket socket) {
        this.socket = socket;
    }

    static DeafReader at(Node node, String publicUrl, String token) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("localhost", node.ports().http()));
        socket.getOutputStream().write(("GET /live HTTP/1.1\r\nHost: " + URI.create(publicUrl).getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + Base64.getEncoder().encodeToString(new byte[16]) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        DeafReader reader = new DeafReader(socket);
        reader.skipHandshake();
        reader.send("{\"type\":\"resume\",\"epoch\":\"0\",\"streams\":{}}");
        return reader;
    }

    /** Reads now what is still there: whether it ends, in order or not, before so many bytes have come. */
    boolean isCutOffBefore(long bytes) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[SMALL];
        long read = 0;
        try {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                read += got;
            }
        } catch (SocketException reset) {
            return read < bytes;
        }
        return read < bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void skipHandshake() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new AssertionError("No socket but " + head);
        }
    }

    /** A text of less than 126 bytes, masked with zeros (RFC 6455, section 5.2). */
    private void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write(MASKED_TEXT_FRAME);
        out.write(MASK_BIT | bytes.length);
        out.write(new byte[4]);
        out.write(bytes);
        out.flush();
    }
}
