package be.kring.nodes;

import be.kring.launcher.Node;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;

/** A socket straight at a node, after the handshake, on which a test writes what no client library would. It makes its own buffer as small as it can. */
final class RawSocket implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int SMALL = 4_096;
    private static final int CLOSE_FRAME = 0x88;
    private static final int LONGEST_SHORT = 125;

    private final Socket socket;

    private RawSocket(Socket socket) {
        this.socket = socket;
    }

    static RawSocket at(Node node, String publicUrl, String token) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("localhost", node.ports().http()));
        socket.getOutputStream().write(("GET /live HTTP/1.1\r\nHost: " + URI.create(publicUrl).getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + Base64.getEncoder().encodeToString(new byte[16]) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        RawSocket raw = new RawSocket(socket);
        raw.skipHandshake();
        return raw;
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Writes the same bytes again and again. @return how many got away before the connection was gone; at most {@code most} */
    long writeUntilGone(byte[] bytes, long most) {
        long written = 0;
        try {
            while (written < most) {
                write(bytes);
                written += bytes.length;
            }
        } catch (IOException gone) {
            return written;
        }
        return written;
    }

    /** Reads what comes until the connection ends, in order or not, or more than so many bytes have come. @return how many came */
    long readUntilGone(long most) throws IOException {
        byte[] buffer = new byte[SMALL];
        long read = 0;
        try {
            for (int got = socket.getInputStream().read(buffer); got >= 0 && read <= most; got = socket.getInputStream().read(buffer)) {
                read += got;
            }
        } catch (SocketException reset) {
            return read;
        }
        return read;
    }

    /** Waits for the close frame, past the frames before it (RFC 6455, sections 5.2 and 7.1.5); empty when the connection ends without one. */
    OptionalInt closeCode() throws IOException {
        InputStream in = socket.getInputStream();
        for (int first = in.read(); first >= 0; first = in.read()) {
            int length = in.read();
            byte[] payload = in.readNBytes(length <= LONGEST_SHORT ? length : length == LONGEST_SHORT + 1 ? ByteBuffer.wrap(in.readNBytes(2)).getShort() & 0xffff
                    : Math.toIntExact(ByteBuffer.wrap(in.readNBytes(8)).getLong()));
            if (first == CLOSE_FRAME) {
                return OptionalInt.of(ByteBuffer.wrap(payload).getShort() & 0xffff);
            }
        }
        return OptionalInt.empty();
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
}
