package be.kring.benchmark.socket;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The request that becomes a socket (RFC 6455, section 4.1).
 *
 * @param address of the server, which is reached over the loopback whatever its name
 * @param headers who asks: {@code Authorization}, or {@code Cookie} and {@code Origin}
 */
public record Handshake(URI address, String path, Map<String, String> headers) {

    InetSocketAddress server() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort());
    }

    ByteBuffer request() {
        byte[] key = new byte[16];
        ThreadLocalRandom.current().nextBytes(key);
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + Base64.getEncoder().encodeToString(key) + "\r\n");
        headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return ByteBuffer.wrap(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
