package be.kring.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request letter by letter, with headers that no HTTP client would send, and the answer as it comes over the wire. */
public record RawRequest(String text) {

    private static final int PATIENCE_MILLIS = 60_000;

    /** @param headers complete lines, {@code Host} among them */
    public static RawRequest get(String target, String... headers) {
        return new RawRequest("GET " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
    }

    /** Sends it on a connection of its own. @return status line, headers and body */
    public String to(URI address) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
